package scot.cairn.landscape;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Area;
import scot.cairn.pack.AreaSet;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What areas are called. The gazetteer is the present one, whatever day a page is read as of. */
@Component
class AreaPages implements SubjectSource {

    private final Areas areas;

    AreaPages(Areas areas) {
        this.areas = areas;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.AREA;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        List<Area> all = areas.all();
        List<AreaSet> sets = areas.sets();
        return all.stream().map(area -> heading(area, sets, all)).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        List<Area> all = areas.all();
        List<AreaSet> sets = areas.sets();
        if (subject.isList()) {
            return Optional.of(listHeading(subject, sets, all));
        }
        Optional<String> answering = AreaSections.area(subject);
        String code = answering.orElse(subject.id());
        return all.stream()
                .filter(area -> area.code().equals(code))
                .findFirst()
                .map(area ->
                        answering.isPresent() ? responsibilities(area) : heading(area, sets, all));
    }

    private static Heading responsibilities(Area area) {
        return new Heading(
                AreaSections.responsibilities(area.code()),
                "Who answers in an area",
                "Who answers in " + area.name(),
                "Who answers for what here, and who does what, as the documents on record have it.",
                List.of(
                        new Heading.Parent(
                                area.name(), new Subject(SubjectKind.AREA, area.code()).url()),
                        new Heading.Parent("Areas", SubjectKind.AREA.path())));
    }

    private static Heading listHeading(Subject subject, List<AreaSet> sets, List<Area> all) {
        List<String> counts =
                sets.stream()
                        .filter(set -> size(set, all) > 0)
                        .map(set -> counted(set, all))
                        .toList();
        String sentence =
                all.isEmpty()
                        ? "Not supplied: no areas are on record."
                        : "%d areas are on record: %s.".formatted(all.size(), listed(counts));
        return new Heading(subject, "Places", SubjectKind.AREA.listTitle(), sentence, List.of());
    }

    private static String counted(AreaSet set, List<Area> all) {
        long areas = size(set, all);
        return areas == 1 ? set.name() : areas + " " + lower(set.name());
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    private static Heading heading(Area area, List<AreaSet> sets, List<Area> all) {
        AreaSet set =
                sets.stream().filter(s -> s.id().equals(area.areaSet())).findFirst().orElseThrow();
        return new Heading(
                new Subject(SubjectKind.AREA, area.code()),
                set.one(),
                area.name(),
                sentence(area, set, size(set, all)),
                List.of(new Heading.Parent("Areas", SubjectKind.AREA.path())));
    }

    private static String sentence(Area area, AreaSet set, long size) {
        return size == 1
                ? "%s is the only %s on record.".formatted(area.name(), lower(set.one()))
                : "%s is one of %d %s.".formatted(area.name(), size, lower(set.name()));
    }

    private static long size(AreaSet set, List<Area> all) {
        return all.stream().filter(area -> area.areaSet().equals(set.id())).count();
    }

    /** As it stands within a sentence: an abbreviation keeps its capitals. */
    private static String lower(String words) {
        boolean abbreviated = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        return abbreviated
                ? words
                : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }
}
