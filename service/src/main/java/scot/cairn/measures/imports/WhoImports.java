package scot.cairn.measures.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.measures.datasets.Datasets;
import scot.cairn.measures.datasets.Suppliers;
import scot.cairn.pack.Dataset;
import scot.cairn.pack.Dataset.SuppliedBy;

/**
 * Who may import which dataset: whoever imports figures, unless the plan names who brings a table
 * in. A measure is brought in alone by whoever may bring in a table that has its figures. The
 * database holds the same rule where imports are kept.
 */
@Component
public class WhoImports {

    private final Datasets datasets;
    private final Suppliers suppliers;

    WhoImports(Datasets datasets, Suppliers suppliers) {
        this.datasets = datasets;
        this.suppliers = suppliers;
    }

    /** The capacity in which somebody may import a dataset; empty where they may not. */
    @Transactional(readOnly = true)
    public Optional<Capacity> capacity(Person person, String dataset) {
        List<Dataset> bringing = bringing(dataset);
        return person.capacities().stream().filter(capacity -> may(capacity, bringing)).findFirst();
    }

    /** Whether one may in a capacity. */
    @Transactional(readOnly = true)
    public boolean may(Capacity capacity, String dataset) {
        return may(capacity, bringing(dataset));
    }

    /**
     * Whether one may in a capacity.
     *
     * @param bringing the layouts in which the figures come; empty where there is none
     */
    static boolean may(Capacity capacity, List<Dataset> bringing) {
        return Suppliers.IMPORTERS.contains(capacity.role())
                && (bringing.isEmpty()
                        || bringing.stream().anyMatch(layout -> isOf(capacity, layout)));
    }

    private static boolean isOf(Capacity capacity, Dataset layout) {
        SuppliedBy by = layout.suppliedBy();
        return by == null
                || (isIn(by.roles(), capacity.role().id()) && isIn(by.bodies(), capacity.body()));
    }

    private static boolean isIn(List<String> named, String one) {
        return named.isEmpty() || named.contains(one);
    }

    /** Who may import a dataset, for whoever may not. */
    @Transactional(readOnly = true)
    public String refusal(String dataset) {
        return "You may not import %s: it is brought in by %s"
                .formatted(
                        dataset,
                        bringing(dataset).stream()
                                .map(suppliers::words)
                                .distinct()
                                .collect(Collectors.joining(", or ")));
    }

    private List<Dataset> bringing(String id) {
        return datasets.find(id).map(List::of).orElseGet(() -> datasets.of(id));
    }
}
