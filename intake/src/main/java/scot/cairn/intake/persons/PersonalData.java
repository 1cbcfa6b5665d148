package scot.cairn.intake.persons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.cairn.intake.office.Spot;

/**
 * Signs that a file holds data about persons: numbers that stand for one person, lists of e-mail
 * addresses, and tables with a column for names, dates of birth or such numbers. It keeps places
 * and never a value.
 */
public final class PersonalData {

    private static final int MOST = 20;
    private static final int ADDRESSES_IN_TEXT = 10;
    private static final int LONGEST = 20_000;

    /** A date of birth has four digits at least, any number of a person more. */
    private static final int FEWEST_DIGITS = 4;

    private static final Pattern TEN =
            Pattern.compile("(?<![\\p{L}\\d.,])\\d{6}[ -]?\\d{4}(?![\\p{L}\\d])");
    private static final Pattern GROUPED =
            Pattern.compile("(?<![\\p{L}\\d])\\d{3}[ -]\\d{3}[ -]\\d{4}(?![\\p{L}\\d])");
    private static final Pattern INSURANCE =
            Pattern.compile(
                    "(?<![\\p{L}\\d])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]"
                            + " ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D](?![\\p{L}\\d])");
    private static final Pattern BORN =
            Pattern.compile(
                    "\\b(?:dob|d\\.o\\.b\\.?|date of birth)\\b\\W{0,4}\\d{1,4}[/. -]\\d{1,2}[/. -]\\d{2,4}",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,12}\\.0+");
    private static final Pattern EXPONENT =
            Pattern.compile("[0-9](\\.[0-9]{1,12})?[eE]\\+?[0-9]{1,2}");
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");

    /** How much it takes for ten digits to count as a number of a person. */
    public enum Caution {
        /** The check digit must be right. */
        PROOF,
        /** In running text a date of birth at the front is enough, whatever the check digit. */
        LIKENESS
    }

    private final Caution caution;
    private final Set<String> sentences = new LinkedHashSet<>();
    private final Set<Integer> addresses = new LinkedHashSet<>();

    /** Signs of which a number is one only by its check digit. */
    public PersonalData() {
        this(Caution.PROOF);
    }

    /** Signs of so much caution. */
    public PersonalData(Caution caution) {
        this.caution = caution;
    }

    /** Whether there is any sign so far. */
    public boolean isFound() {
        return !sentences.isEmpty();
    }

    /** What was found, in sentences, each with its place; at most {@value #MOST}. */
    public List<String> sentences() {
        return new ArrayList<>(sentences);
    }

    /**
     * A number as it was written, where a spreadsheet writes whole ones with a point or an
     * exponent.
     */
    public static String plain(String written) {
        if (written.isEmpty() || written.charAt(0) < '0' || written.charAt(0) > '9') {
            return written.strip();
        }
        if (WHOLE.matcher(written).matches()) {
            return written.substring(0, written.indexOf('.'));
        }
        if (EXPONENT.matcher(written).matches()) {
            return new java.math.BigDecimal(written).toPlainString();
        }
        return written.strip();
    }

    /** Looks at running text. */
    public void text(String place, String words) {
        numbers(() -> place, words);
        Matcher each = ADDRESS.matcher(shortened(words));
        while (words.indexOf('@') > 0 && each.find()) {
            addresses.add(each.group().toLowerCase(Locale.ROOT).hashCode());
        }
        if (addresses.size() >= ADDRESSES_IN_TEXT) {
            say("a list of e-mail addresses", "up to " + place);
        }
    }

    /** Looks for numbers that stand for one person. */
    private void numbers(Supplier<String> place, String words) {
        String text = shortened(words);
        int digits = digitsIn(text);
        if (digits < FEWEST_DIGITS) {
            return;
        }
        Matcher ten = TEN.matcher(text);
        while (digits >= 10 && ten.find()) {
            String number = digits(ten.group());
            boolean isLike =
                    caution == Caution.LIKENESS
                            && text.length() > ten.group().length()
                            && Numbers.beginsWithBirth(number);
            if (isLike || Numbers.isChi(number)) {
                say("a number that reads as a CHI number", place.get());
            }
        }
        Matcher grouped = GROUPED.matcher(text);
        while (digits >= 10 && grouped.find()) {
            if (Numbers.hasCheck(digits(grouped.group()))) {
                say("a number that reads as an NHS number", place.get());
            }
        }
        if (digits >= 6 && INSURANCE.matcher(text).find()) {
            say("a number that reads as a National Insurance number", place.get());
        }
        if ((text.indexOf('b') >= 0 || text.indexOf('B') >= 0) && BORN.matcher(text).find()) {
            say("a date of birth", place.get());
        }
    }

    private static int digitsIn(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits++;
            }
        }
        return digits;
    }

    private static String shortened(String words) {
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }

    private static String digits(String written) {
        return written.replaceAll("\\D", "");
    }

    private void say(String what, String place) {
        if (sentences.size() < MOST) {
            String where = place.replaceAll("\\p{C}", " ");
            sentences.add(
                    "It has %s: %s"
                            .formatted(what, where.length() > 80 ? where.substring(0, 80) : where));
        }
    }

    /** A table that is about to be read, row by row. */
    public Sheet sheet(String place) {
        return new Sheet(place);
    }

    /** One table. */
    public final class Sheet {

        private static final int HEADED_WITHIN = 20;
        private static final int ADDRESSES = 3;
        private static final int POSTCODES = 3;
        private static final int NUMBERS = 3;

        private final String place;
        private final Map<Integer, Headed> heads = new HashMap<>();
        private final Map<Integer, Column> columns = new HashMap<>();

        private Sheet(String place) {
            this.place = place.isEmpty() ? "" : place + ", ";
        }

        private record Headed(Heads.Head head, int row) {}

        /** What was counted in a column. */
        private static final class Column {
            private int addresses;
            private int postcodes;
            private int tens;
            private int tensWithCheck;
            private int nines;
            private int ninesOfDays;
        }

        /**
         * The next cell.
         *
         * @param row from 1
         * @param column from 1
         */
        public void cell(int row, int column, String words) {
            if (words.isBlank()) {
                return;
            }
            if (digitsIn(words) >= FEWEST_DIGITS) {
                numbers(() -> at(row, column), words);
            }
            Headed head = heads.get(column);
            if (head != null && head.row() < row && head.head() != Heads.Head.NAME_OF_ANYTHING) {
                say("a column headed like " + head.head().words(), at(head.row(), column));
            }
            if (row <= HEADED_WITHIN) {
                Heads.of(words).ifPresent(found -> heads.put(column, new Headed(found, row)));
            }
            count(columns.computeIfAbsent(column, _ -> new Column()), words.strip());
        }

        private void count(Column column, String words) {
            int length = words.length();
            if (words.indexOf('@') > 0 && ADDRESS.matcher(shortened(words)).matches()) {
                column.addresses++;
            }
            if (Heads.isPostcode(words)) {
                column.postcodes++;
            }
            if (length == 10 && words.matches("\\d{10}")) {
                column.tens++;
                column.tensWithCheck += Numbers.hasCheck(words) ? 1 : 0;
            }
            if (length == 9 && words.matches("\\d{9}")) {
                column.nines++;
                column.ninesOfDays += Numbers.isChi("0" + words) ? 1 : 0;
            }
        }

        /** What a cell shows, where that is not what it holds. */
        void shown(int row, int column, String words) {
            numbers(() -> at(row, column), words);
        }

        /** No more cells follow. */
        public void end() {
            columns.forEach(this::judge);
            boolean hasPostcodes =
                    columns.values().stream().anyMatch(one -> one.postcodes >= POSTCODES);
            heads.forEach((column, head) -> {
                if (hasPostcodes && head.head() == Heads.Head.NAME_OF_ANYTHING) {
                    say("names beside postcodes", at(head.row(), column));
                }
            });
        }

        private void judge(int number, Column column) {
            if (column.addresses >= ADDRESSES) {
                say("a column of e-mail addresses", at(0, number));
            }
            if (column.tensWithCheck >= NUMBERS && column.tensWithCheck * 5 >= column.tens * 4) {
                say("a column of numbers that read as NHS numbers", at(0, number));
            }
            if (column.ninesOfDays >= 2 && column.ninesOfDays * 2 >= column.nines) {
                say(
                        "a column of numbers that read as CHI numbers without their first 0",
                        at(0, number));
            }
        }

        private String at(int row, int column) {
            return row == 0
                    ? "%scolumn %s".formatted(place, Spot.letters(column))
                    : "%srow %d, column %s".formatted(place, row, Spot.letters(column));
        }
    }
}
