package scot.cairn.measures;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.Block.Span;

/** Cites the documents that values come from. */
@Component
public class ValueSources {

    private final Citing citing;

    ValueSources(Citing citing) {
        this.citing = citing;
    }

    /** Each document once, in the order of the values. */
    public List<Span> of(List<Value> values) {
        List<Span> spans = new ArrayList<>();
        for (String id : values.stream().map(Value::source).distinct().toList()) {
            if (!spans.isEmpty()) {
                spans.add(Span.plain("; "));
            }
            spans.addAll(citing.cite(id));
        }
        return spans;
    }
}
