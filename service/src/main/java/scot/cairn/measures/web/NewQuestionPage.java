package scot.cairn.measures.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.correspondence.Corresponding;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.Form.Field;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.measures.Measures;
import scot.cairn.measures.quality.Finding;
import scot.cairn.measures.quality.QuestionKind;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Where a question about a figure is raised, or what a check found is set aside. */
@Component
class NewQuestionPage {

    private final Measures measures;
    private final Corresponding corresponding;
    private final QuestionWords words;

    NewQuestionPage(Measures measures, Corresponding corresponding, QuestionWords words) {
        this.measures = measures;
        this.corresponding = corresponding;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param finding what a check found; empty where somebody asks of their own accord
     * @param raised how the form to ask was filled in; empty at first
     * @param aside how the form to set aside was
     */
    @Transactional(readOnly = true)
    public WorkPage of(
            ServerRequest request,
            Person person,
            Optional<Finding> finding,
            Filled raised,
            Filled aside) {
        List<Section> sections = new ArrayList<>();
        finding.ifPresent(one -> sections.add(found(one)));
        sections.add(
                new Section(
                        "ask",
                        "Ask whoever supplies it",
                        List.of(
                                Block.Prose.of(
                                        "Whoever is asked reads your question and replies. Only you can"
                                                + " close it. Nothing of it is public, unless you tell"
                                                + " everybody that it is open.")),
                        List.of(form(finding, first(request, finding, raised)))));
        finding.ifPresent(one -> sections.add(aside(one, aside)));
        return new WorkPage(
                "Ask about a figure",
                person.name(),
                WorkPage.Token.of(request),
                List.of(
                        Map.entry("Your work", "/work"),
                        Map.entry("Data quality", "/work/data-quality")),
                "",
                sections);
    }

    private Section found(Finding finding) {
        return new Section(
                "found",
                "What was found",
                List.of(
                        new Block.Facts(
                                List.of(
                                        new Fact(
                                                "Measure",
                                                List.of(
                                                        Span.link(
                                                                words.measure(finding.measure()),
                                                                new Subject(
                                                                                SubjectKind.MEASURE,
                                                                                finding.measure())
                                                                        .url()))),
                                        Fact.of("Area", words.area(finding.area())),
                                        Fact.of("Period", QuestionWords.period(finding.period())),
                                        Fact.of("Category, or kind of parts", finding.category()),
                                        Fact.of("Edition", finding.vintage()),
                                        Fact.of("Looked for", finding.check().words()),
                                        Fact.of("Found", finding.words() + ".")))),
                List.of());
    }

    /** What a form holds when it is first opened: the figure, the finding and the usual day. */
    private Filled first(ServerRequest request, Optional<Finding> finding, Filled raised) {
        if (!raised.values().isEmpty()) {
            return raised;
        }
        Map<String, String> values = new HashMap<>();
        for (String field : List.of("measure", "area", "period")) {
            values.put(field, request.param(field).orElse(""));
        }
        finding.ifPresent(one -> {
            values.put("measure", one.measure());
            values.put("area", one.area());
            values.put("period", one.period());
            values.put("words", one.words() + ". Is it right as it is? If it is, why?");
        });
        values.put("by", corresponding.usual(QuestionKind.QUESTION).toString());
        return new Filled(values, Map.of());
    }

    private Form form(Optional<Finding> finding, Filled filled) {
        Map<String, String> names = new LinkedHashMap<>();
        measures.all().forEach(measure -> names.put(measure.id(), measure.name()));
        Map<String, String> roles = new LinkedHashMap<>();
        QuestionKind.ASKED.forEach(role -> roles.put(role.id(), role.words()));
        return new Form(
                finding.map(one -> QualityListPage.path("/work/data-quality/new", one.key()))
                        .orElse("/work/data-quality/new"),
                "Raise this question",
                false,
                List.of(
                        Field.choice("measure", "Measure", "", Form.CHOOSE, names, filled),
                        line("area", "Area", "Its official code; empty for every area", filled),
                        line(
                                "period",
                                "Period",
                                "As 2024 or 2024-25; empty for every period",
                                filled),
                        Field.of(
                                "words",
                                "What you ask",
                                "In plain words. Nothing of any person",
                                Form.Kind.TEXT,
                                filled),
                        Field.choice("role", "Of whom", "", Form.CHOOSE, roles, filled),
                        line(
                                "asked-area",
                                "For which area they act",
                                "Its official code; for those who act for an area",
                                filled),
                        line(
                                "asked-body",
                                "For which body they act",
                                "The last part of the address of its page; empty for any",
                                filled),
                        Field.of("by", "Reply by", "", Form.Kind.DAY, filled)));
    }

    private static Section aside(Finding finding, Filled filled) {
        return new Section(
                "set-aside",
                "Or set it aside",
                List.of(
                        Block.Prose.of(
                                "Where the figure is right as it is, or nobody can say more of it. A later"
                                        + " edition of the figure is looked at anew.")),
                List.of(
                        new Form(
                                QualityListPage.path("/work/data-quality/set-aside", finding.key()),
                                "Set this finding aside",
                                false,
                                List.of(
                                        Field.of(
                                                "reason",
                                                "Why it is let be",
                                                "",
                                                Form.Kind.TEXT,
                                                filled)))));
    }

    private static Field line(String name, String label, String hint, Filled filled) {
        return Field.of(name, label, hint, Form.Kind.LINE, filled);
    }
}
