package scot.cairn.intake.rows;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import scot.cairn.intake.Cause;
import scot.cairn.intake.Faults;
import scot.cairn.intake.Type.Years;
import scot.cairn.intake.Value;
import scot.cairn.intake.open.RawCell;
import scot.cairn.pack.WrittenDate;

/**
 * Reads periods as analysts write them: puts what they write into the one form that plans use,
 * which {@link WrittenDate} reads.
 */
final class Times {

    private static final Pattern TWO_DIGITS = Pattern.compile("([1-9]\\d{3})-(\\d{2})");
    private static final Pattern TWO_YEARS = Pattern.compile("([1-9]\\d{3})([-/])([1-9]\\d{3})");
    private static final Pattern QUARTER = Pattern.compile("([1-9]\\d{3})[ -]?[Qq]([1-9])");
    private static final Pattern PART =
            Pattern.compile("([1-9]\\d{3})[-/](\\d{2})[ -]?([QqHh])([1-9])");
    private static final Pattern WEEK = Pattern.compile("([1-9]\\d{3})[ -]?[Ww](\\d{2})");
    private static final Pattern MONTH = Pattern.compile("([A-Za-z]{3,9})[ -]([1-9]\\d{3})");
    private static final Pattern SPAN = Pattern.compile("(.+?)(?: to | - |\\.\\.)(.+)");
    private static final int LONGEST = 40;
    private static final Map<String, String> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", "01"),
                    Map.entry("feb", "02"),
                    Map.entry("mar", "03"),
                    Map.entry("apr", "04"),
                    Map.entry("may", "05"),
                    Map.entry("jun", "06"),
                    Map.entry("jul", "07"),
                    Map.entry("aug", "08"),
                    Map.entry("sep", "09"),
                    Map.entry("oct", "10"),
                    Map.entry("nov", "11"),
                    Map.entry("dec", "12"));
    private static final String MEND =
            "Write 2021, 2021-03, 2021 Q3, 2021/22, 2021/22 Q1, 2021-W05, or two of these with to"
                    + " between them";

    private final Years years;

    Times(Years years) {
        this.years = years;
    }

    Optional<Value> read(RawCell cell, String written, Faults.Spot at) {
        if (cell.kind() == RawCell.Kind.DATE) {
            at.wrong(
                    Cause.PERIOD,
                    "The spreadsheet has made a day of the period",
                    "Format the column as text and write the period again");
            return Optional.empty();
        }
        String plain = written.replaceAll("[\u2010-\u2015\u2212]", "-");
        if (plain.length() > LONGEST) {
            return refused(at, "It is not a period");
        }
        Matcher span = SPAN.matcher(plain);
        if (span.matches()) {
            return form(span.group(1).strip(), at)
                    .flatMap(from ->
                            form(span.group(2).strip(), at)
                                    .flatMap(to -> parsed(from + " to " + to, at)));
        }
        return form(plain, at).flatMap(form -> parsed(form, at));
    }

    private static Optional<Value> parsed(String form, Faults.Spot at) {
        try {
            WrittenDate period = WrittenDate.parse(form);
            if (period.first().getYear() < 1800 || period.last().getYear() > 2199) {
                return refused(at, "The period is not within 1800 to 2199");
            }
            return Optional.of(new Value.Time(period));
        } catch (IllegalArgumentException notOne) {
            return refused(at, "It is not a period of the calendar");
        }
    }

    private static Optional<Value> refused(Faults.Spot at, String what) {
        at.wrong(Cause.PERIOD, what, MEND);
        return Optional.empty();
    }

    /** In the form of plans; as it is where it has no other. Empty if it was asked. */
    private Optional<String> form(String written, Faults.Spot at) {
        Matcher two = TWO_DIGITS.matcher(written);
        if (two.matches()) {
            return twoDigits(two, at);
        }
        Matcher both = TWO_YEARS.matcher(written);
        if (both.matches()) {
            return twoYears(both, at);
        }
        Matcher quarter = QUARTER.matcher(written);
        if (quarter.matches()) {
            return Optional.of("%s Q%s".formatted(quarter.group(1), quarter.group(2)));
        }
        Matcher part = PART.matcher(written);
        if (part.matches()) {
            return Optional.of(
                    "%s/%s %s%s"
                            .formatted(
                                    part.group(1),
                                    part.group(2),
                                    part.group(3).toUpperCase(Locale.ROOT),
                                    part.group(4)));
        }
        Matcher week = WEEK.matcher(written);
        if (week.matches()) {
            return Optional.of("%s-W%s".formatted(week.group(1), week.group(2)));
        }
        Matcher month = MONTH.matcher(written);
        return Optional.of(month.matches() ? month(month, written) : written);
    }

    private static String month(Matcher month, String written) {
        String name = month.group(1).toLowerCase(Locale.ROOT);
        String number = MONTHS.get(name.substring(0, 3));
        boolean isMonth =
                number != null
                        && (name.length() == 3
                                || java.time.Month.of(Integer.parseInt(number))
                                        .getDisplayName(java.time.format.TextStyle.FULL, Locale.UK)
                                        .equalsIgnoreCase(name));
        return isMonth ? month.group(2) + "-" + number : written;
    }

    private Optional<String> twoDigits(Matcher two, Faults.Spot at) {
        String month = two.group();
        String financial = two.group(1) + "/" + two.group(2);
        int second = Integer.parseInt(two.group(2));
        boolean isYear = second == (Integer.parseInt(two.group(1)) + 1) % 100;
        boolean isMonth = second >= 1 && second <= 12;
        if (!isYear || !isMonth) {
            return Optional.of(isYear ? financial : month);
        }
        return switch (years) {
            case MONTHS -> Optional.of(month);
            case FINANCIAL -> Optional.of(financial);
            case ASKED -> {
                at.ask(
                        Cause.PERIOD,
                        "It can be a month or a financial year",
                        "Say which for all of the column, or write %s for the financial year"
                                .formatted(financial),
                        List.of("a month", "a financial year"));
                yield Optional.empty();
            }
        };
    }

    private Optional<String> twoYears(Matcher both, Faults.Spot at) {
        int first = Integer.parseInt(both.group(1));
        int second = Integer.parseInt(both.group(3));
        String financial = "%d/%02d".formatted(first, second % 100);
        String span = "%d to %d".formatted(first, second);
        if (second != first + 1) {
            return Optional.of(both.group(2).equals("-") ? span : both.group());
        }
        if (both.group(2).equals("/") || years == Years.FINANCIAL) {
            return Optional.of(financial);
        }
        at.ask(
                Cause.PERIOD,
                "It can be a financial year or two years of the calendar",
                "Write %s for the financial year, or %s for the two".formatted(financial, span),
                List.of("a financial year", "two years of the calendar"));
        return Optional.empty();
    }
}
