package scot.cairn.returns.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.access.Person;
import scot.cairn.attachments.Attachment;
import scot.cairn.attachments.Attachment.Version;
import scot.cairn.attachments.AttachmentRules;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;

/** The files that hang on a return, for those who see it, with the way to attach another. */
@Component
class FilesSection {

    private final AttachmentRules rules;

    FilesSection(AttachmentRules rules) {
        this.rules = rules;
    }

    /** As a section; empty where no part of the return asks for a file and none hangs on it. */
    Optional<Section> of(Person reader, ReturnDraft draft) {
        boolean asked =
                draft.parts().stream()
                        .map(Part::section)
                        .flatMap(section -> section.questions().stream())
                        .map(ReturnQuestion::kind)
                        .anyMatch(Kind.FILE::equals);
        return asked || draft.template().ownFormat() != null || !draft.files().isEmpty()
                ? Optional.of(new Section("files", "Its files", blocks(reader, draft), List.of()))
                : Optional.empty();
    }

    /** The files, and the way to attach another for those who may. */
    List<Block> blocks(Person reader, ReturnDraft draft) {
        List<Block> blocks = new ArrayList<>();
        if (draft.files().isEmpty()) {
            blocks.add(Block.Prose.of("No file hangs on this return."));
        } else {
            blocks.add(
                    Block.Prose.of(
                            "They are part of what is signed. Everybody can read each once all have"
                                    + " signed it: one that is attached later waits until they sign"
                                    + " again."));
            blocks.add(new Block.Bullets(draft.files().stream().map(FilesSection::file).toList()));
        }
        if (rules.attaches(reader, draft.owed().obligation().subject()).isPresent()) {
            blocks.add(
                    Block.Prose.of(
                            Span.link(
                                    "Attach a file to this return",
                                    "/work/attachments/obligation/" + draft.id())));
        }
        return blocks;
    }

    private static List<Span> file(Attachment file) {
        Version version = file.latest();
        return List.of(
                Span.link(version.fileName(), file.url()),
                Span.plain(
                        "%s: %s"
                                .formatted(
                                        version.number() == 1
                                                ? ""
                                                : ", version %d".formatted(version.number()),
                                        version.note())));
    }
}
