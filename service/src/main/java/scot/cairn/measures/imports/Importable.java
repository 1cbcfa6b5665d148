package scot.cairn.measures.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Person;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.Measures;
import scot.cairn.measures.datasets.Datasets;
import scot.cairn.pack.Dataset;
import scot.cairn.pack.Measure;
import scot.cairn.sources.Sources;

/** What a table can be of: a layout of the plan, or one measure that is not worked out here. */
@Service
public class Importable {

    private final Measures measures;
    private final Datasets layouts;
    private final Areas areas;
    private final Sources sources;
    private final WhoImports who;

    Importable(Measures measures, Datasets layouts, Areas areas, Sources sources, WhoImports who) {
        this.measures = measures;
        this.layouts = layouts;
        this.areas = areas;
        this.sources = sources;
        this.who = who;
    }

    /** What somebody may send a table of, by id: layouts of the plan, then its measures. */
    @Transactional(readOnly = true)
    public Map<String, String> datasets(Person person) {
        Map<String, String> datasets = datasets();
        datasets.keySet().removeIf(id -> who.capacity(person, id).isEmpty());
        return datasets;
    }

    /** What a table can be of, by id: the layouts of the plan, then its measures. */
    @Transactional(readOnly = true)
    public Map<String, String> datasets() {
        Map<String, String> datasets = new LinkedHashMap<>();
        layouts.all()
                .forEach(one ->
                        datasets.put(one.id(), "%s (%s)".formatted(one.name(), one.publisher())));
        open().forEach((id, measure) -> datasets.put(id, "One measure: " + measure.name()));
        return datasets;
    }

    /** The sets of areas, by id, in the order of the plan. */
    @Transactional(readOnly = true)
    public Map<String, String> areaSets() {
        Map<String, String> sets = new LinkedHashMap<>();
        areas.sets().forEach(set -> sets.put(set.id(), set.name()));
        return sets;
    }

    /** What is known before a file of a dataset is read. */
    @Transactional(readOnly = true)
    public Known known(String id) {
        Map<String, Measure> open = open();
        List<Dataset> all = layouts.all();
        return new Known(
                id,
                all.stream().filter(one -> one.id().equals(id)).findFirst(),
                open,
                Stream.concat(all.stream().map(Dataset::id), open.keySet().stream()).toList(),
                areas.all(),
                sources.all());
    }

    private Map<String, Measure> open() {
        Map<String, Measure> open = new LinkedHashMap<>();
        measures.all().stream()
                .filter(measure -> measure.derivation() == null)
                .forEach(measure -> open.put(measure.id(), measure));
        return open;
    }
}
