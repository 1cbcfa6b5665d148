package scot.cairn.measures.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.pack.Area;
import scot.cairn.pack.Dataset;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Nearest;
import scot.cairn.pack.Source;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * What is known before a file is read.
 *
 * @param id of what the file is said to be of
 * @param dataset its layout; empty where it is of one measure
 * @param measures those that a table can bring, by id
 * @param ids of every dataset, a measure's own among them
 * @param areas every area
 * @param sources every document
 */
record Known(
        String id,
        Optional<Dataset> dataset,
        Map<String, Measure> measures,
        List<String> ids,
        List<Area> areas,
        List<Source> sources) {

    /** Whether there is such a dataset. */
    boolean isThere() {
        return dataset.isPresent() || measures.containsKey(id);
    }

    /** The id that was likely meant; empty where none is near. */
    String meant() {
        return Nearest.to(id, ids).orElse("");
    }

    /** What the act is about. */
    Subject subject() {
        return new Subject(dataset.isPresent() ? SubjectKind.DATASET : SubjectKind.MEASURE, id);
    }

    /** The areas of a set; of any, where none is named. */
    List<Area> areasOf(String set) {
        return areas.stream().filter(area -> set.isEmpty() || area.areaSet().equals(set)).toList();
    }

    /**
     * The same request, in which the date of the document that is named for all of the file is that
     * of its edition, unless another was said.
     */
    ImportRequest dated(ImportRequest sent) {
        String named = sent.declared().source().strip();
        String source = named.isEmpty() ? dataset.map(Dataset::source).orElse("") : named;
        return sources.stream()
                .filter(one -> one.id().equals(source))
                .map(Source::published)
                .filter(Objects::nonNull)
                .findFirst()
                .map(day -> sent.with(sent.declared().published(day.text())))
                .orElse(sent);
    }

    /** Notes what the sender says of all of the file and is not on record. */
    void check(Declared declared, Faults faults) {
        if (areasOf(declared.areaSet()).isEmpty()) {
            faults.file()
                    .wrong(
                            Cause.CHOICE,
                            "There is no set of areas %s".formatted(declared.areaSet()),
                            "Name one of "
                                    + areas.stream()
                                            .map(Area::areaSet)
                                            .distinct()
                                            .collect(Collectors.joining(", ")));
        }
        List<String> known = sources.stream().map(Source::id).toList();
        if (!declared.source().isBlank() && !known.contains(declared.source().strip())) {
            faults.file()
                    .wrong(
                            Cause.CHOICE,
                            "There is no source %s on record".formatted(declared.source()),
                            Nearest.to(declared.source(), known)
                                    .map("Name %s, or load the plan that cites it first"::formatted)
                                    .orElse("Load the plan that cites it first"));
        }
    }
}
