package scot.cairn.measures.datasets;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import scot.cairn.loading.Items;
import scot.cairn.pack.Dataset;
import scot.cairn.subjects.SubjectKind;

/** The layouts on record, as anyone may read them. */
@Repository
public class Datasets {

    private final Items items;

    Datasets(Items items) {
        this.items = items;
    }

    /** Every one, in the order of the plan. */
    public List<Dataset> all() {
        return items.all(SubjectKind.DATASET, Dataset.class);
    }

    /** The one of an id. */
    public Optional<Dataset> find(String id) {
        return items.find(SubjectKind.DATASET, id, Dataset.class);
    }

    /** Those that bring values of a measure. */
    public List<Dataset> of(String measure) {
        return all().stream()
                .filter(dataset ->
                        dataset.figures().stream()
                                .anyMatch(figure -> figure.measure().equals(measure)))
                .toList();
    }
}
