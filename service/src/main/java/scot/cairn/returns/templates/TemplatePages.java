package scot.cairn.returns.templates;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What templates are called, and a sentence for each. */
@Component
class TemplatePages implements SubjectSource {

    private final ReturnTemplates templates;
    private final WhetherItCame whetherItCame;

    TemplatePages(ReturnTemplates templates, WhetherItCame whetherItCame) {
        this.templates = templates;
        this.whetherItCame = whetherItCame;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.TEMPLATE;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return templates.known(asKnownOn).stream().map(TemplatePages::heading).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(list(subject, templates.known(asKnownOn), asKnownOn))
                : templates.find(subject.id(), asKnownOn).map(TemplatePages::heading);
    }

    private Heading list(Subject subject, List<ReturnTemplate> known, AsKnownOn asKnownOn) {
        long forms = known.stream().map(ReturnTemplate::form).distinct().count();
        long instruments = known.stream().map(one -> one.asked().instrument()).distinct().count();
        String asked =
                known.isEmpty()
                        ? "What areas are asked to write is not on record."
                        : "%s in %s, asked under %s, %s on record."
                                .formatted(
                                        count(forms, "form"),
                                        count(known.size(), "version"),
                                        count(instruments, "instrument"),
                                        forms == 1 ? "is" : "are");
        String sentence = whetherItCame.sentence(asKnownOn).orElse(asked);
        return new Heading(
                subject, "What areas owe", SubjectKind.TEMPLATE.listTitle(), sentence, List.of());
    }

    private static String count(long number, String noun) {
        return number == 1 ? "1 " + noun : "%d %ss".formatted(number, noun);
    }

    static Heading heading(ReturnTemplate template) {
        long held = template.questions().count();
        String questions = held == 1 ? "1 question is" : "%d questions are".formatted(held);
        String sentence =
                template.stated() == null
                        ? "%s on record.".formatted(questions)
                        : "%s on record of %d that a document says there are."
                                .formatted(questions, template.stated().questions());
        return new Heading(
                ReturnTemplates.subject(template),
                "%s, version %s".formatted(template.use().words(), template.version()),
                template.title(),
                sentence,
                List.of(
                        new Heading.Parent(
                                SubjectKind.TEMPLATE.listTitle(), SubjectKind.TEMPLATE.path())));
    }
}
