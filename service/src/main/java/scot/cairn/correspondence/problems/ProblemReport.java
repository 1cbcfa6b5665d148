package scot.cairn.correspondence.problems;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import scot.cairn.layout.PersonalNumbers;
import scot.cairn.layout.Typed;

/**
 * A report as it was sent, whatever was typed.
 *
 * @param page path of the page
 * @param part which figure or sentence; may be empty
 * @param words what is wrong
 * @param email where the reporter wants an answer; empty where they want none
 * @param trap a field that people do not see; programs that fill in everything do
 */
public record ProblemReport(String page, String part, String words, String email, String trap) {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern PATH = Pattern.compile("/(?!/)[\\x21-\\x7e\\u00a0-\\ud7ff]*");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+");
    private static final String PERSONAL =
            "This looks like a CHI number, by which a person is known: take it out. Nobody needs"
                    + " to be named for a page to be put right";

    /** What is wrong with it, by the names of its fields. */
    Map<String, String> faults() {
        Map<String, String> wrong = new TreeMap<>();
        if (page.length() > Typed.LONGEST_LINE || !PATH.matcher(page).matches()) {
            wrong.put("page", "Give the page’s address on this site, for example /measures");
        }
        Typed.textOrNone(part, "figure or sentence", Typed.LONGEST_LINE)
                .or(() -> personal(part))
                .ifPresent(fault -> wrong.put("part", fault));
        Typed.text(words, "words that say what is wrong", Typed.LONGEST_TEXT)
                .or(() -> personal(words))
                .ifPresent(fault -> wrong.put("words", fault));
        if (!email.isBlank()
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email.strip()).matches())) {
            wrong.put("email", "Give one e-mail address, or none");
        }
        if (!trap.isEmpty()) {
            wrong.put("website", "Leave this field empty");
        }
        return wrong;
    }

    private static Optional<String> personal(String words) {
        return PersonalNumbers.areIn(words) ? Optional.of(PERSONAL) : Optional.empty();
    }
}
