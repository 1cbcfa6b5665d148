package scot.cairn.measures.imports;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Person;
import scot.cairn.measures.Values;
import scot.cairn.measures.datasets.Datasets;
import scot.cairn.pack.Dataset;
import scot.cairn.pack.Source;
import scot.cairn.sources.Citing;
import scot.cairn.sources.Sources;

/** The documents that a table may be from, by what they are called and when they were published. */
@Component
public class OfferedSources {

    private final Datasets layouts;
    private final Values values;
    private final Sources sources;

    OfferedSources(Datasets layouts, Values values, Sources sources) {
        this.layouts = layouts;
        this.values = values;
        this.sources = sources;
    }

    /**
     * Those of a dataset by id, the latest first: the one that its layout names, those that print
     * its figures and others of the same publishers. Where none is known of it, or it is not known
     * which dataset it is, every document.
     *
     * @param reader whose they are to choose from
     * @param dataset its id; may be empty
     */
    @Transactional(readOnly = true)
    public Map<String, String> of(Person reader, String dataset) {
        Set<String> named = named(dataset);
        List<String> publishers =
                sources.all().stream()
                        .filter(source -> named.contains(source.id()))
                        .map(Source::publisher)
                        .toList();
        Map<String, String> offered = new LinkedHashMap<>();
        sources.all().stream()
                .filter(source -> publishers.isEmpty() || publishers.contains(source.publisher()))
                .sorted(
                        Comparator.comparing(
                                (Source source) ->
                                        Optional.ofNullable(source.published())
                                                .map(date -> date.last().toEpochDay())
                                                .orElse(Long.MIN_VALUE),
                                Comparator.reverseOrder()))
                .forEach(source -> offered.put(source.id(), words(source)));
        return offered;
    }

    private Set<String> named(String dataset) {
        Optional<Dataset> layout = layouts.find(dataset);
        List<String> measures =
                layout.map(one ->
                                one.figures().stream()
                                        .map(Dataset.Figure::measure)
                                        .distinct()
                                        .toList())
                        .orElse(List.of(dataset));
        Set<String> named = new HashSet<>(values.sourcesOf(measures));
        layout.map(Dataset::source).ifPresent(named::add);
        return named;
    }

    private static String words(Source source) {
        return "%s, %s (%s)"
                .formatted(
                        source.title(), Citing.dateWords(source.published()), source.publisher());
    }
}
