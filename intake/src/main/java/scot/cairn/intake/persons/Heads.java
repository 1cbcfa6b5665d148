package scot.cairn.intake.persons;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Headings of columns that hold data about persons. */
final class Heads {

    private static final Pattern NUMBER =
            Pattern.compile(
                    "chi|chi (no|num|number|nr|id)|community health index( (no|number))?"
                            + "|(patient|client) (id|no|number|identifier)|nhs (no|number)"
                            + "|nino|ni (no|number)|national insurance( (no|number))?|upi( number)?");
    private static final Pattern BIRTH =
            Pattern.compile(
                    "dob|d o b|(patient |client )?(date of birth|birth ?date)|born|born on");
    private static final Pattern NAME =
            Pattern.compile(
                    "(patient|client|person|service user|child|mother|father|carer|deceased)( ?s)?"
                            + " ?(full |first |last |sur|fore)?names?"
                            + "|(fore|sur)names?|(first|last|middle|family|given|full|christian|maiden|preferred) names?"
                            + "|names? of (the )?(patient|client|person|deceased|child|service user)");
    private static final Pattern POSTCODE =
            Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}");

    private Heads() {}

    /** What a heading says is under it. */
    enum Head {
        NUMBER("the number of a person"),
        BIRTH("a date of birth"),
        NAME("the name of a person"),
        /** A name of anything; of a person where postcodes stand beside it. */
        NAME_OF_ANYTHING("a name");

        private final String words;

        Head(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What a cell heads; empty for anything else than such a heading. */
    static Optional<Head> of(String cell) {
        if (cell.length() > 40) {
            return Optional.empty();
        }
        String words =
                cell.replaceAll("([a-z])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z]+", " ")
                        .strip();
        if (NUMBER.matcher(words).matches()) {
            return Optional.of(Head.NUMBER);
        }
        if (BIRTH.matcher(words).matches()) {
            return Optional.of(Head.BIRTH);
        }
        if (NAME.matcher(words).matches()) {
            return Optional.of(Head.NAME);
        }
        return words.equals("name") || words.equals("names")
                ? Optional.of(Head.NAME_OF_ANYTHING)
                : Optional.empty();
    }

    /** Whether words are a whole postcode. */
    static boolean isPostcode(String words) {
        return words.length() >= 5
                && words.length() <= 8
                && POSTCODE.matcher(words.toUpperCase(Locale.ROOT)).matches();
    }
}
