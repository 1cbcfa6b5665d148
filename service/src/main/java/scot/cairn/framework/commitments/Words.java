package scot.cairn.framework.commitments;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Commitment;

/** How promises are said in words. */
public final class Words {

    private Words() {}

    /** A sort of promise, for example {@code Funding pledge}. */
    static String kind(Commitment.Kind kind) {
        return switch (kind) {
            case TARGET -> "Target";
            case MILESTONE -> "Milestone";
            case ACTION -> "Action";
            case DUTY -> "Duty";
            case PLEDGE -> "Funding pledge";
        };
    }

    /** Who must act. */
    static String control(Commitment.Control control) {
        return switch (control) {
            case OWN -> "Whoever promised it can do it themselves";
            case PARTNER -> "It needs a partner to act";
            case RESERVED -> "It needs powers that whoever promised it does not have";
        };
    }

    /** What a version did. */
    static String change(Commitment.Change change) {
        return switch (change) {
            case FIRST -> "First said";
            case RESTATED -> "Said again";
            case RE_BASED -> "Re-based";
            case NARROWED -> "Said more exactly";
            case WIDENED -> "Widened";
            case WITHDRAWN -> "Withdrawn";
        };
    }

    /** What a document says came of it. */
    public static String finding(Commitment.Finding finding) {
        return switch (finding) {
            case MET -> "Met";
            case UNDER_WAY -> "Under way";
            case LATE -> "Late";
            case CHANGED -> "Changed";
            case DROPPED -> "Dropped";
            case PROCEED -> "Concluded: proceed";
            case NOT_PROCEED -> "Concluded: do not proceed";
        };
    }

    /** What a body does for it. */
    static String role(Commitment.Role role) {
        return switch (role) {
            case ACCOUNTABLE -> "Answers for it";
            case DELIVERS -> "Delivers it";
            case LEADS -> "Leads it";
            case FUNDS -> "Pays for it";
            case CONSULTED -> "Is consulted";
        };
    }

    /** What it lacks, for example {@code a number, a date}. */
    static String lacks(List<Commitment.Lack> lacks) {
        List<String> words = new ArrayList<>();
        lacks.forEach(lack ->
                words.add(
                        switch (lack) {
                            case VALUE -> "a number";
                            case DATE -> "a date";
                            case BASELINE -> "a starting point";
                            case DEFINITION -> "a definition";
                            case OWNER -> "an owner";
                            case TEST -> "a test of when it is kept";
                        }));
        return String.join(", ", words);
    }

    /** An amount of money as promised, for example {@code up to £2.75 million in all}. */
    static String money(Commitment.Money money) {
        String bound =
                switch (money.bound()) {
                    case EXACT -> "";
                    case UP_TO -> "up to ";
                    case MORE_THAN -> "more than ";
                    case AT_LEAST -> "at least ";
                    case ABOUT -> "about ";
                };
        String per = money.per() == Commitment.Per.YEAR ? " a year" : " in all";
        return bound + pounds(money.amount()) + per;
    }

    /** How a promise stands, in a sentence that gives the reason. */
    static String standing(Promise promise) {
        String said = promise.lastSaid().map(found -> " " + found.when()).orElse("");
        return switch (promise.standing()) {
            case MET -> "Met, as " + reporter(promise) + " said" + said + ".";
            case UNDER_WAY ->
                    "Said to be under way" + said + ", by " + reporter(promise) + noDate(promise);
            case LATE -> "Late, as " + reporter(promise) + " said" + said + ".";
            case CHANGED -> "Changed, as " + reporter(promise) + " said" + said + ".";
            case DROPPED -> "Dropped" + said + ".";
            case NOT_YET_DUE -> "Promised for " + due(promise) + ", which has not passed.";
            case NO_OUTCOME_ON_RECORD ->
                    promise.due().isPresent()
                            ? "Promised for "
                                    + due(promise)
                                    + ". That has passed, and nothing on record says whether it was"
                                    + " kept."
                            : "No date was given, and nothing on record says whether it was kept.";
            case NOT_MEASURABLE ->
                    "As it is worded nobody could find it kept or not: it lacks "
                            + lacks(promise.commitment().measurable().lacks())
                            + ".";
        };
    }

    /** The date it was last promised for, or that there is none. */
    static String due(Promise promise) {
        return promise.due().map(DateRange::words).orElse("no date");
    }

    private static String noDate(Promise promise) {
        return promise.due().isPresent() ? "." : "; no date was promised.";
    }

    private static String reporter(Promise promise) {
        return promise.lastSaid()
                        .filter(found -> found.by() == Commitment.Reporter.OTHER)
                        .isPresent()
                ? "somebody other than whoever promised it"
                : "whoever promised it";
    }

    private static String pounds(long amount) {
        if (amount >= 1_000_000 && amount % 10_000 == 0) {
            String millions =
                    java.math.BigDecimal.valueOf(amount, 6).stripTrailingZeros().toPlainString();
            return "£" + millions + " million";
        }
        return "£" + String.format(Locale.UK, "%,d", amount);
    }
}
