package scot.cairn.framework.editions;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.pack.Outcome.Wording;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What editions are called, and how much each changed. */
@Component
class EditionPages implements SubjectSource {

    private final Editions editions;

    EditionPages(Editions editions) {
        this.editions = editions;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.EDITION;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return editions.known(asKnownOn).stream()
                .map(edition -> heading(edition, asKnownOn))
                .toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(listHeading(subject, asKnownOn))
                : editions.find(subject.id()).map(edition -> heading(edition, asKnownOn));
    }

    private Heading listHeading(Subject subject, AsKnownOn asKnownOn) {
        List<Edition> known = editions.known(asKnownOn);
        long reworded =
                editions.worded(asKnownOn).stream()
                        .filter(item ->
                                item.wordings().stream()
                                                .map(wording -> wording.said().words())
                                                .distinct()
                                                .count()
                                        > 1)
                        .count();
        return new Heading(
                subject,
                "The framework’s wording, edition by edition",
                SubjectKind.EDITION.listTitle(),
                known.isEmpty()
                        ? nothing(asKnownOn)
                        : "%d %s on record; %d outcomes, parts and priorities are worded in more than"
                                        .formatted(
                                                known.size(),
                                                known.size() == 1 ? "edition is" : "editions are",
                                                reworded)
                                + " one way.",
                List.of(new Heading.Parent("Outcomes", SubjectKind.OUTCOME.path())));
    }

    private Heading heading(Edition edition, AsKnownOn asKnownOn) {
        return new Heading(
                new Subject(SubjectKind.EDITION, edition.id()),
                "Edition of the framework",
                edition.title(),
                editions.isKnown(edition, asKnownOn)
                        ? sentence(edition, asKnownOn)
                        : nothing(asKnownOn),
                List.of(
                        new Heading.Parent("Editions", SubjectKind.EDITION.path()),
                        new Heading.Parent("Outcomes", SubjectKind.OUTCOME.path())));
    }

    private String sentence(Edition edition, AsKnownOn asKnownOn) {
        List<Edition> before = editions.before(edition, asKnownOn);
        List<Worded> worded = editions.worded(asKnownOn);
        long here = worded.stream().filter(item -> !item.in(edition).isEmpty()).count();
        if (before.isEmpty()) {
            return "The first edition on record. It words %d outcomes, parts and priorities."
                    .formatted(here);
        }
        long changed = worded.stream().filter(item -> isChanged(item, edition, before)).count();
        return "It words %d outcomes, parts and priorities, %d of them in other words than the edition"
                        .formatted(here, changed)
                + " before. %d are not in what is held of it.".formatted(worded.size() - here);
    }

    private static boolean isChanged(Worded item, Edition edition, List<Edition> before) {
        return item.in(edition).stream()
                .findFirst()
                .flatMap(wording ->
                        item.before(wording, before).map(old -> !words(old).equals(words(wording))))
                .orElse(false);
    }

    private static String words(Wording wording) {
        return wording.said().words();
    }

    private static String nothing(AsKnownOn asKnownOn) {
        return asKnownOn
                .date()
                .map(DateRange::words)
                .map("It had not been published by %s, as far as is held."::formatted)
                .orElse("Not supplied: no edition is on record.");
    }
}
