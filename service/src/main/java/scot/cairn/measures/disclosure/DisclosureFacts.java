package scot.cairn.measures.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.measures.Measures;
import scot.cairn.pack.DisclosureAssessment;
import scot.cairn.pack.DisclosureAssessment.Decision;
import scot.cairn.pack.DisclosurePolicy;
import scot.cairn.pack.Measure;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Policies of disclosure and assessments, as facts of a page. */
@Component
class DisclosureFacts {

    private final Measures measures;
    private final Citing citing;

    DisclosureFacts(Measures measures, Citing citing) {
        this.measures = measures;
        this.citing = citing;
    }

    /** What a version of a policy says. */
    List<Fact> of(DisclosurePolicy one) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("In force from", DateRange.of(one.from()).words()));
        facts.add(
                Fact.of(
                        "Counts that are hidden",
                        switch (one.zeros()) {
                            case SHOWN ->
                                    "1 to %d; noughts are shown".formatted(one.threshold() - 1);
                            case HIDDEN -> "0 to %d".formatted(one.threshold() - 1);
                        }));
        facts.add(
                Fact.of(
                        "How well",
                        "What is left for readers to guess between should be at least %d apart. That none can be told exactly is a must."
                                .formatted(one.width())));
        if (one.group() > 0) {
            facts.add(
                    Fact.of(
                            "Groups",
                            "Of fewer than %d people, not all are shown to be in one category by: %s."
                                    .formatted(one.group(), attributes(one))));
        }
        facts.add(
                Fact.of(
                        "For",
                        one.unassessed()
                                ? "every count that no assessment names, and what an assessment says"
                                : "what an assessment says"));
        facts.add(Fact.of("Taken from", one.why()));
        facts.add(document(one.source(), one.section()));
        facts.add(Fact.of("Version", one.id()));
        return facts;
    }

    /** Breakdowns by the names that pages give them. */
    private String attributes(DisclosurePolicy one) {
        Map<String, String> names = new HashMap<>();
        measures.all().stream()
                .flatMap(measure -> measure.breakdowns().stream())
                .forEach(breakdown -> names.putIfAbsent(breakdown.id(), breakdown.name()));
        return one.attributes().stream()
                .map(id -> names.getOrDefault(id, id))
                .collect(Collectors.joining(", "));
    }

    private Fact document(@Nullable String source, @Nullable String section) {
        if (source == null) {
            return Fact.of("Document", "None but this plan; to be supplied.");
        }
        List<Span> spans = new ArrayList<>(citing.cite(source));
        if (section != null) {
            spans.add(Span.plain(", " + section));
        }
        return new Fact("Document", spans);
    }

    /** What was decided about the figures of a population. */
    List<Fact> of(DisclosureAssessment one) {
        List<Fact> facts = new ArrayList<>();
        List<Span> named = new ArrayList<>();
        one.measures().forEach(id -> named.add(link(id)));
        one.derived().forEach(id -> named.add(link(id)));
        facts.add(new Fact("Measures", Span.listed(named)));
        facts.add(Fact.of("What could be told", one.atRisk()));
        facts.add(Fact.of("Decided", decided(one)));
        facts.add(Fact.of("Why", one.why()));
        facts.add(Fact.of("By", one.office() + "; the person: to be supplied"));
        facts.add(Fact.of("On", DateRange.of(one.on()).words()));
        facts.add(Fact.of("To be looked at again", DateRange.of(one.review()).words()));
        facts.add(document(one.source(), one.section()));
        return facts;
    }

    /** The decision in a sentence. */
    static String decided(DisclosureAssessment one) {
        return one.decision() == Decision.PROTECTED
                ? "Protected by the policy %s.".formatted(Objects.requireNonNull(one.policy()))
                : "Shown as published; what the producer withheld stays withheld.";
    }

    /** A measure by its name, with its page. */
    Span link(String measure) {
        return Span.link(name(measure), new Subject(SubjectKind.MEASURE, measure).url());
    }

    /** A measure's name. */
    String name(String measure) {
        return measures.find(measure).map(Measure::name).orElse(measure);
    }
}
