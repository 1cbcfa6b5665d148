package scot.cairn.returns.answering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.pack.ValueRow.Attestation;

/**
 * An answer to an obligation as all who sign signed it.
 *
 * @param obligation its id
 * @param begins the first day of the period that it is for
 * @param number from 1: one that was amended has more than one
 * @param parts what was answered, in order
 * @param changes what differs from the one before; empty of the first
 * @param preparer whoever gave it to those who sign
 * @param attestation whether the area stands by its data, or null where that was not asked
 * @param synthetic whether it was made in a demonstration
 * @param at when the last of them signed
 * @param entry where that is in the ledger, or {@link #NO_ENTRY} of what is made up
 */
public record Submission(
        String obligation,
        LocalDate begins,
        int number,
        List<SubmittedPart> parts,
        List<AmendedAnswer> changes,
        Preparer preparer,
        @Nullable Attestation attestation,
        boolean synthetic,
        Instant at,
        long entry) {

    /** The entry of what is made up: there is none. */
    public static final long NO_ENTRY = -1;

    /** A part with its answers. */
    public record SubmittedPart(String id, String title, List<SubmittedAnswer> answers) {

        /** The standard and the setting that a part is asked for, alike in every form. */
        public static String askedFor(String part) {
            int at = part.indexOf('/');
            return at < 0 ? "" : part.substring(at + 1);
        }

        /** As it is signed: each question with its answer, a line for each. */
        String words() {
            StringBuilder words = new StringBuilder();
            answers.forEach(one -> words.append("%s%n%s%n%n".formatted(one.asked(), one.words())));
            return words.toString().strip().replace("\r\n", "\n");
        }
    }

    /**
     * An answer.
     *
     * @param question id
     * @param asked the words of the question
     * @param words of the answer
     * @param given the answer itself
     */
    public record SubmittedAnswer(String question, String asked, String words, Given given) {}

    /**
     * An answer that differs from the submission before.
     *
     * @param part the title of its part
     * @param asked the words of the question
     * @param was the words of the answer before; empty where there was none
     * @param is the words of the answer now; empty where there is none
     * @param reason why it was changed; empty where nobody had to say, as with words that were
     *     taken back
     */
    public record AmendedAnswer(String part, String asked, String was, String is, String reason) {}

    /** The id of the form that it answers. */
    public String template() {
        return obligation.split("/", 2)[0];
    }

    /** The id of the setting that it is of; empty where one return covers all. */
    public String setting() {
        String[] names = obligation.split("/", 4);
        return names.length == 4 ? names[2] : "";
    }

    /** The official code of the area that gave it. */
    public String area() {
        return obligation.split("/", 3)[1];
    }

    /** Whether it is on record, and not made up by a plan. */
    public boolean isOnRecord() {
        return entry != NO_ENTRY;
    }

    /** An answer in a part. */
    public Optional<SubmittedAnswer> answer(String part, String question) {
        return parts.stream()
                .filter(one -> one.id().equals(part))
                .flatMap(one -> one.answers().stream())
                .filter(one -> one.question().equals(question))
                .findFirst();
    }

    /** What was answered to a question of another form, for the same standard and setting. */
    Optional<Given> likeIn(String part, String question) {
        return parts.stream()
                .filter(one ->
                        SubmittedPart.askedFor(one.id()).equals(SubmittedPart.askedFor(part)))
                .flatMap(one -> one.answers().stream())
                .filter(one -> one.question().equals(question))
                .map(SubmittedAnswer::given)
                .findFirst();
    }

    /** What was answered to a question. */
    Optional<Given> given(String part, String question) {
        return answer(part, question).map(SubmittedAnswer::given);
    }
}
