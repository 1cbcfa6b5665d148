package scot.cairn.pack;

import static java.util.regex.Pattern.compile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which a pack writes a date. */
enum DateForm {
    DAY("([1-9]\\d{3})-(\\d{2})-(\\d{2})", "a day of the calendar") {
        @Override
        WrittenDate covering(MatchResult found) {
            LocalDate day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            return new WrittenDate(found.group(), day, day);
        }
    },
    MONTH("([1-9]\\d{3})-(\\d{2})", "a month of the calendar") {
        @Override
        WrittenDate covering(MatchResult found) {
            return months(found, YearMonth.of(number(found, 1), number(found, 2)), 1);
        }
    },
    YEAR("([1-9]\\d{3})", "a year") {
        @Override
        WrittenDate covering(MatchResult found) {
            return months(found, YearMonth.of(number(found, 1), 1), 12);
        }
    },
    QUARTER("([1-9]\\d{3}) Q(\\d)", "a quarter of a year, Q1 to Q4") {
        @Override
        WrittenDate covering(MatchResult found) {
            int firstMonth = number(found, 2) * 3 - 2;
            return months(found, YearMonth.of(number(found, 1), firstMonth), 3);
        }
    },
    FINANCIAL_YEAR("([1-9]\\d{3})/(\\d{2})", "a financial year, which ends in the year after") {
        @Override
        WrittenDate covering(MatchResult found) {
            return months(found, startOfFinancialYear(found), 12);
        }
    },
    FINANCIAL_QUARTER(
            "([1-9]\\d{3})/(\\d{2}) Q(\\d)",
            "a quarter, Q1 to Q4, of a financial year, which ends in the year after") {
        @Override
        WrittenDate covering(MatchResult found) {
            return months(found, part(found, 3), 3);
        }
    },
    FINANCIAL_HALF(
            "([1-9]\\d{3})/(\\d{2}) H(\\d)",
            "a half, H1 or H2, of a financial year, which ends in the year after") {
        @Override
        WrittenDate covering(MatchResult found) {
            return months(found, part(found, 6), 6);
        }
    },
    WEEK("([1-9]\\d{3})-W(\\d{2})", "a week of a year, as ISO 8601 counts them") {
        @Override
        WrittenDate covering(MatchResult found) {
            int week = number(found, 2);
            LocalDate first =
                    LocalDate.of(number(found, 1), 1, 4)
                            .with(ChronoField.DAY_OF_WEEK, 1)
                            .plusWeeks(week - 1L);
            if (week < 1 || first.get(IsoFields.WEEK_BASED_YEAR) != number(found, 1)) {
                throw new DateTimeException("the year has no such week");
            }
            return new WrittenDate(found.group(), first, first.plusDays(6));
        }
    },
    SEASON("(Spring|Summer|Autumn|Winter) ([1-9]\\d{3})", "a season") {
        @Override
        WrittenDate covering(MatchResult found) {
            int place = List.of("Spring", "Summer", "Autumn", "Winter").indexOf(found.group(1));
            return months(found, YearMonth.of(number(found, 2), 3 * place + 3), 3);
        }
    };

    /** What a fault advises where a date cannot be read. */
    static final String MEND =
            "write 2021-01-20, 2022-08, 2022, 2022 Q2, 2021/22 for a financial year, 2021/22 Q1 or"
                    + " 2021/22 H1 for a part of it, 2021-W05 for a week, Autumn 2022, or two of these"
                    + " with to between them";

    private static final String TO = " to ";

    private final Pattern pattern;
    private final String noun;

    DateForm(String pattern, String noun) {
        this.pattern = compile(pattern);
        this.noun = noun;
    }

    abstract WrittenDate covering(MatchResult found);

    static WrittenDate parse(String text) {
        int to = text.indexOf(TO);
        return to < 0
                ? single(text)
                : span(text, single(text.substring(0, to)), single(text.substring(to + 4)));
    }

    private static WrittenDate span(String text, WrittenDate from, WrittenDate to) {
        if (to.last().isBefore(from.first())) {
            throw new IllegalArgumentException(Shown.of(text) + " ends before it begins");
        }
        return new WrittenDate(text, from.first(), to.last());
    }

    private static WrittenDate single(String text) {
        for (DateForm form : values()) {
            Matcher matcher = form.pattern.matcher(text);
            if (matcher.matches()) {
                return form.read(matcher.toMatchResult());
            }
        }
        throw new IllegalArgumentException(
                Shown.of(text) + " is not a date in a form that a plan uses");
    }

    private WrittenDate read(MatchResult found) {
        try {
            return covering(found);
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException(
                    Shown.of(found.group()) + " is not " + noun, impossible);
        }
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static YearMonth startOfFinancialYear(MatchResult found) {
        int start = number(found, 1);
        if (number(found, 2) != (start + 1) % 100) {
            throw new DateTimeException("the second year does not follow the first");
        }
        return YearMonth.of(start, 4);
    }

    /** The first month of a part of a financial year, each of so many months. */
    private static YearMonth part(MatchResult found, int months) {
        int number = number(found, 3);
        if (number < 1 || number > 12 / months) {
            throw new DateTimeException("the year has no such part");
        }
        return startOfFinancialYear(found).plusMonths((number - 1L) * months);
    }

    private static WrittenDate months(MatchResult found, YearMonth first, int count) {
        return new WrittenDate(
                found.group(), first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }
}
