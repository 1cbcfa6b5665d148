package scot.cairn.returns.answering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.attachments.Attachment;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Condition;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.answering.Given.Stands;
import scot.cairn.returns.obligations.Owed;

/**
 * An answer to an obligation as far as it is written.
 *
 * @param owed what is owed, and how it stands
 * @param template what is asked
 * @param parts of it, in order
 * @param figures that are published already as answers, by {@link #key}
 * @param answers the last version of each, by {@link #key}
 * @param files that hang on it, as far as the one who reads may see them
 * @param asking number of the asking for signatures, or null while nobody asked
 */
public record ReturnDraft(
        Owed owed,
        ReturnTemplate template,
        List<Part> parts,
        Map<String, HeldFigure> figures,
        Map<String, Answer> answers,
        List<Attachment> files,
        @Nullable Long asking) {

    /** What an answer is found by. */
    public static String key(String part, String question) {
        return part + ":" + question;
    }

    /** Its id, which is the obligation's. */
    public String id() {
        return owed.obligation().id();
    }

    /** How it stands for those who may see what is written. */
    public String stands() {
        return (answers.isEmpty() ? owed : owed.drafted()).words();
    }

    /** One of its parts. */
    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }

    /** The answer that stands. */
    public Optional<Answer> answer(Part part, ReturnQuestion question) {
        return Optional.ofNullable(answers.get(key(part.id(), question.id())))
                .filter(answer -> !answer.given().isEmpty());
    }

    /** The figure that is published already as the answer to a question. */
    Optional<HeldFigure> figure(Part part, ReturnQuestion question) {
        return Optional.ofNullable(figures.get(key(part.id(), question.id())));
    }

    /** The version of an answer that stands, also where it was emptied; 0 where there is none. */
    public int version(Part part, ReturnQuestion question) {
        return Optional.ofNullable(answers.get(key(part.id(), question.id())))
                .map(Answer::version)
                .orElse(0);
    }

    /** The questions of a part that are asked, after what was answered so far. */
    public Stream<ReturnQuestion> asked(Part part) {
        return meets(part, part.section().when())
                ? part.section().questions().stream()
                        .filter(question -> question.words() != null)
                        .filter(question -> meets(part, question.when()))
                : Stream.of();
    }

    private boolean meets(Part part, @Nullable Condition condition) {
        return condition == null
                || Stream.concat(Stream.of(part), parts.stream())
                        .map(one -> answers.get(key(one.id(), condition.question())))
                        .flatMap(Stream::ofNullable)
                        .findFirst()
                        .filter(one -> one.given().stands() == Stands.ANSWERED)
                        .filter(one ->
                                one.given().values().stream().anyMatch(condition.is()::contains))
                        .isPresent();
    }

    /** The same with other answers. */
    public ReturnDraft with(Map<String, Answer> others) {
        return new ReturnDraft(owed, template, parts, figures, others, files, asking);
    }

    /** How many questions of a part are asked. */
    public long questions(Part part) {
        return asked(part).count();
    }

    /** How many of them have an answer. */
    public long answered(Part part) {
        return asked(part).filter(question -> isAnswered(part, question)).count();
    }

    /** A file is asked for by a question, and hangs on the return. */
    private boolean isAnswered(Part part, ReturnQuestion question) {
        return question.kind() == Kind.FILE ? !files.isEmpty() : answer(part, question).isPresent();
    }

    /** The questions of a part that must be answered and are not. */
    public List<ReturnQuestion> left(Part part) {
        return asked(part)
                .filter(ReturnQuestion::required)
                .filter(question -> !isAnswered(part, question))
                .toList();
    }

    /** Whether an answer is said to be in a document of the area's own, and none is attached. */
    public boolean lacksOwnDocument() {
        return files.isEmpty()
                && parts.stream()
                        .flatMap(part ->
                                asked(part).flatMap(question -> answer(part, question).stream()))
                        .anyMatch(one -> one.given().stands() == Stands.IN_OWN_DOCUMENT);
    }

    /** Whether nothing that must be answered is left. */
    public boolean isComplete() {
        return !lacksOwnDocument() && parts.stream().allMatch(part -> left(part).isEmpty());
    }
}
