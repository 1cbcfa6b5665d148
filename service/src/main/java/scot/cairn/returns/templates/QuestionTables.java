package scot.cairn.returns.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.measures.Measures;
import scot.cairn.pack.Measure;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Condition;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.By;
import scot.cairn.pack.ReturnTemplate.Repeat;
import scot.cairn.pack.ReturnTemplate.Section;
import scot.cairn.pack.StandardSet;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Panel;
import scot.cairn.subjects.Question;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** The questions of a template, section by section, each with where its words come from. */
@Component
class QuestionTables {

    private final ReturnTemplates templates;
    private final Citing citing;
    private final Measures measures;

    QuestionTables(ReturnTemplates templates, Citing citing, Measures measures) {
        this.templates = templates;
        this.citing = citing;
        this.measures = measures;
    }

    Panel panel(ReturnTemplate template) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Prose.of(sentence(template)));
        if (template.questions().anyMatch(QuestionTables::hasFreeOptions)) {
            blocks.add(
                    Block.Prose.of(
                            "An option marked [not a requirement] is offered, and nobody is required to"
                                    + " have it: not choosing it is no failure."));
        }
        for (Section section : template.sections()) {
            blocks.add(new Block.Subheading("section-" + section.id(), section.title()));
            blocks.addAll(of(section, template));
        }
        return new Panel(Question.EVIDENCE, "questions", "The questions", blocks);
    }

    private String sentence(ReturnTemplate template) {
        int answers = templates.answers(template);
        return "One return asks for %s: each question as often as its section is asked, whether or not a condition leaves it out."
                .formatted(
                        answers == 1
                                ? "1 answer at most"
                                : "%,d answers at most".formatted(answers));
    }

    private static boolean hasFreeOptions(ReturnQuestion question) {
        return question.options().stream().anyMatch(ReturnQuestion.Option::noRequirement);
    }

    private List<Block> of(Section section, ReturnTemplate template) {
        List<Block> blocks = new ArrayList<>();
        repeated(section).ifPresent(words -> blocks.add(Block.Prose.of(words)));
        if (section.when() != null) {
            blocks.add(Block.Prose.of(capital(when(section.when(), template)) + "."));
        }
        if (section.guidance() != null) {
            blocks.add(Block.Prose.of(section.guidance()));
        }
        if (!section.questions().isEmpty()) {
            blocks.add(table(section, template));
        }
        if (section.missing() != null) {
            blocks.add(
                    new Block.Missing(
                            "Not supplied",
                            section.missing(),
                            "Until then, nothing is shown in its place."));
        }
        return blocks;
    }

    private Optional<String> repeated(Section section) {
        Repeat repeat = section.repeat();
        if (repeat == null) {
            return Optional.empty();
        }
        String set = templates.set(repeat).map(StandardSet::name).orElse(repeat.standards());
        String each =
                repeat.by().stream()
                        .map(by -> by == By.STANDARD ? "each standard" : "each setting")
                        .collect(Collectors.joining(" in "));
        return Optional.of(
                "Asked for %s of the %s: %s in one return."
                        .formatted(each, set, count(templates.times(section))));
    }

    private static String count(int times) {
        return times == 1 ? "once" : "%d times".formatted(times);
    }

    private Table table(Section section, ReturnTemplate template) {
        return new Table(
                "questions-" + section.id(),
                "Questions under “%s”".formatted(section.title()),
                List.of(
                        Column.text("question", "Question"),
                        Column.text("answer", "What answers it"),
                        Column.text("when", "When it is asked, and whether it must be answered"),
                        Column.text("basis", "Where it comes from")),
                section.questions().stream().map(one -> row(one, template)).toList());
    }

    private List<Cell> row(ReturnQuestion one, ReturnTemplate template) {
        return List.of(
                Cell.Text.of(question(one)),
                Cell.Text.of(answer(one) + checks(one, template) + held(one)),
                Cell.Text.of(asked(one, template)),
                Cell.Words.of(basis(one)));
    }

    private static String question(ReturnQuestion one) {
        String words = one.words() == null ? "To be supplied" : one.words();
        return one.guidance() == null ? words : "%s (%s)".formatted(words, one.guidance());
    }

    private static String answer(ReturnQuestion one) {
        String kind =
                one.kind().words() + (one.unit() == null ? "" : " of %s".formatted(one.unit()));
        List<String> parts =
                switch (one.kind()) {
                    case CHOICE -> one.options().stream().map(QuestionTables::option).toList();
                    case TABLE -> one.columns().stream().map(ReturnQuestion.Column::words).toList();
                    case REFERENCE ->
                            one.refersTo().stream()
                                    .map(to -> "a " + to.name().toLowerCase(Locale.ROOT))
                                    .toList();
                    case TEXT, NUMBER, MONEY, DATE, FILE, QUOTATION -> List.of();
                };
        String several = one.several() ? ", one or more" : "";
        return parts.isEmpty()
                ? kind + several
                : "%s%s: %s".formatted(kind, several, String.join("; ", parts));
    }

    private static String option(ReturnQuestion.Option option) {
        return option.noRequirement() ? option.words() + " [not a requirement]" : option.words();
    }

    private static String asked(ReturnQuestion one, ReturnTemplate template) {
        String when = one.when() == null ? "Always" : capital(when(one.when(), template));
        return when + (one.required() ? "; must be answered" : "; may be left out");
    }

    /** {@code only where “Is somebody in post?” is answered “The post is vacant”}. */
    private static String when(Condition condition, ReturnTemplate template) {
        ReturnQuestion question = find(condition.question(), template);
        String answers =
                question.options().stream()
                        .filter(option -> condition.is().contains(option.id()))
                        .map(option -> "“%s”".formatted(option.words()))
                        .collect(Collectors.joining(" or "));
        return "only where “%s” is answered %s".formatted(question.words(), answers);
    }

    private static ReturnQuestion find(String id, ReturnTemplate template) {
        return template.questions().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** From what it is filled in. */
    private String held(ReturnQuestion one) {
        if (one.held() == null) {
            return "";
        }
        String from =
                one.held().measure() == null
                        ? "the rows that the area gave in “%s”".formatted(title(one.held().form()))
                        : "the latest published figure of “%s”"
                                .formatted(
                                        measures.find(one.held().measure())
                                                .map(Measure::name)
                                                .orElse(one.held().measure()));
        return ". Filled in from %s, to be confirmed".formatted(from);
    }

    private String title(@Nullable String form) {
        return templates.known(AsKnownOn.PRESENT).stream()
                .filter(one -> one.form().equals(form))
                .map(ReturnTemplate::title)
                .reduce((_, later) -> later)
                .orElse("another form");
    }

    /** What an answer is held against, after what it is. */
    private static String checks(ReturnQuestion one, ReturnTemplate template) {
        return one.checks().stream()
                .map(check -> ". " + CheckWords.of(check, other -> find(other, template)))
                .collect(Collectors.joining());
    }

    private List<Span> basis(ReturnQuestion one) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.plain(one.basis().words()));
        if (one.why() != null) {
            spans.add(Span.plain(": " + one.why()));
        }
        if (one.said() != null) {
            spans.add(Span.plain(one.why() == null ? ": " : " See "));
            spans.addAll(citing.place(one.said()));
        }
        return spans;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
