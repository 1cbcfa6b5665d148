package scot.cairn.measures.datasets;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.pack.Dataset;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What datasets are called. One stands from the day on which its document was published. */
@Component
class DatasetPages implements SubjectSource {

    private final Datasets datasets;
    private final Citing citing;

    DatasetPages(Datasets datasets, Citing citing) {
        this.datasets = datasets;
        this.citing = citing;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.DATASET;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return known(asKnownOn).stream().map(DatasetPages::heading).toList();
    }

    /** Those whose document had been published by the day, or that name none. */
    List<Dataset> known(AsKnownOn asKnownOn) {
        return datasets.all().stream()
                .filter(one -> one.source() == null || citing.knows(asKnownOn, one.source()))
                .toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        if (!subject.isList()) {
            return datasets.find(subject.id()).map(DatasetPages::heading);
        }
        int count = known(asKnownOn).size();
        return Optional.of(
                new Heading(
                        subject,
                        "Tables that figures come in",
                        SubjectKind.DATASET.listTitle(),
                        count == 0
                                ? "No layout of a published table is on record."
                                : ("Figures of %d published tables are taken as their publishers lay"
                                                + " them out; nobody types them again.")
                                        .formatted(count),
                        List.of(new Heading.Parent("Measures", SubjectKind.MEASURE.path()))));
    }

    private static Heading heading(Dataset dataset) {
        return new Heading(
                new Subject(SubjectKind.DATASET, dataset.id()),
                "Dataset",
                dataset.name(),
                dataset.what(),
                List.of(
                        new Heading.Parent("Datasets", SubjectKind.DATASET.path()),
                        new Heading.Parent("Measures", SubjectKind.MEASURE.path())));
    }
}
