package scot.cairn.returns.answering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import scot.cairn.pack.ValueRow.Attestation;
import scot.cairn.pack.WrittenDate;
import scot.cairn.returns.answering.Given.Stands;
import scot.cairn.returns.obligations.State;

/**
 * What an area owes, as data.
 *
 * @param template id of what is asked
 * @param area official code
 * @param setting id, or null where one return covers all
 * @param period that it is for
 * @param due the last day on which it is on time
 * @param missingFrom the day from which it is missing
 * @param accountable ids of the bodies that answer for it
 * @param preparedBy ids of the bodies that prepare it
 * @param decided how it was decided how often it is owed
 * @param state how it stands
 * @param received the day on which it came, or null
 * @param daysLate how many days after its last day it came or is waited for
 * @param synthetic whether anything of it is made up
 * @param submission what was answered and signed last, or null while nothing was here
 */
record ObligationData(
        String template,
        String area,
        @Nullable String setting,
        WrittenDate period,
        String due,
        String missingFrom,
        List<String> accountable,
        List<String> preparedBy,
        Decision decided,
        State state,
        @Nullable String received,
        long daysLate,
        boolean synthetic,
        @Nullable Signed submission) {

    /** How often, by which rule and why. */
    record Decision(
            @Nullable String rule,
            int months,
            @Nullable Integer before,
            String why,
            List<Read> facts,
            List<String> notHeld) {}

    /** A fact that a rule read. */
    record Read(String fact, String value, String since, String comesFrom, boolean synthetic) {}

    /**
     * What was signed by all who sign.
     *
     * @param number from 1
     * @param at when the last of them signed
     * @param attestation whether the area stands by its data, or null where that was not asked
     * @param entry number of the entry in the ledger, or null while it is being put there
     * @param version of the form, or null where the form is not on record
     */
    record Signed(
            int number,
            String at,
            @Nullable Attestation attestation,
            @Nullable Long entry,
            @Nullable String version,
            List<SignedPart> parts) {}

    /** A part of it. */
    record SignedPart(String id, String title, List<SignedAnswer> answers) {}

    /**
     * An answer.
     *
     * @param question id
     * @param asked the words of the question
     * @param words of the answer
     * @param stands whether there is an answer
     * @param values as {@link Given} has them
     * @param rows of a table
     * @param explained why it is right though a check asks
     * @param same the versions of the form and the ids by which the same was asked, this one first:
     *     a series may join answers to these alone
     */
    record SignedAnswer(
            String question,
            String asked,
            String words,
            Stands stands,
            List<String> values,
            List<List<String>> rows,
            @Nullable String explained,
            List<Same> same) {}

    /** A question of a version of a form. */
    record Same(String template, String version, String question) {}
}
