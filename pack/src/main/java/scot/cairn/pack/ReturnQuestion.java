package scot.cairn.pack;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of a template.
 *
 * @param id stable within the template; a question that stays the same keeps it in later versions
 * @param words as they are asked; null while they are to be supplied
 * @param kind what sort of answer it takes
 * @param required whether a return without it is not complete
 * @param guidance for whoever answers, or null
 * @param unit what a number is of, or null
 * @param options to choose from; empty but for a choice
 * @param several whether more than one may be chosen
 * @param columns of a table; empty but for a table
 * @param refersTo what it may point at; empty but for a reference
 * @param when when it is asked at all, or null for always
 * @param checks what an answer is held against, in order; may be empty
 * @param basis where its words come from
 * @param said words that show that it is asked, or that it should be; null where none are held
 * @param why why Cairn proposes it, or who can supply it; null where a document shows it
 * @param lineage what became of it since the version before; null where no version is held before
 * @param held what is held already and is filled in to be confirmed, or null
 */
public record ReturnQuestion(
        String id,
        @Nullable String words,
        Kind kind,
        boolean required,
        @Nullable String guidance,
        @Nullable String unit,
        List<Option> options,
        boolean several,
        List<Column> columns,
        List<Referent> refersTo,
        @Nullable Condition when,
        List<Check> checks,
        Basis basis,
        @Nullable Quotation said,
        @Nullable String why,
        @Nullable Lineage lineage,
        @Nullable Held held) {

    /** The sorts of answer. */
    public enum Kind {
        TEXT("Text"),
        NUMBER("Number"),
        MONEY("Money"),
        DATE("Date"),
        CHOICE("Choice"),
        TABLE("Table"),
        FILE("File"),
        QUOTATION("Words of a person, with consent"),
        REFERENCE("Reference");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As a page shows it. */
        public String words() {
            return words;
        }

        /** Whether an answer of the kind can be compared as a number. */
        boolean isNumeric() {
            return this == NUMBER || this == MONEY;
        }
    }

    /**
     * Something to choose.
     *
     * @param id stable within the question
     * @param words as it is offered
     * @param noRequirement whether a document says that nobody is required to have it, so that not
     *     choosing it is no failure
     */
    public record Option(String id, String words, boolean noRequirement) {}

    /** A column of a table: its id, its heading, what sort of cell it has, and a number's unit. */
    public record Column(String id, String words, Kind kind, @Nullable String unit) {}

    /** What a reference may point at. */
    public enum Referent {
        MEASURE,
        COMMITMENT
    }

    /** When something is asked: where a choice was answered with one of some options. */
    public record Condition(String question, List<String> is) {}

    /**
     * What an answer is held against.
     *
     * @param rule how
     * @param value the number that it is held against, or null
     * @param question the other question whose answer it is held against, or null; where there is
     *     neither, a date is held against the period of the return
     * @param strength what happens where it does not hold
     * @param words what whoever answers is told
     */
    public record Check(
            Rule rule,
            @Nullable BigDecimal value,
            @Nullable String question,
            Strength strength,
            String words) {}

    /**
     * What is held already, so that nobody keys it again.
     *
     * @param measure id of the measure whose latest published value is the answer, or null
     * @param form another form that the area answers; its rows are filled in, or null
     * @param question the table in that form, or null
     * @param due id of the column of that table with the day by which a row is to be done, or null
     * @param done id of the column of this table with the day on which it was, or null
     * @param expected id of the column of this table with the day on which it is expected, or null
     */
    public record Held(
            @Nullable String measure,
            @Nullable String form,
            @Nullable String question,
            @Nullable String due,
            @Nullable String done,
            @Nullable String expected) {}

    /** Whether somebody may have to say why their answer is right. */
    public boolean mayNeedReason() {
        return checks.stream().anyMatch(check -> check.strength() == Strength.SOFT)
                || (held != null && held.measure() != null);
    }

    /** How an answer may be held against something. */
    public enum Rule {
        AT_LEAST,
        AT_MOST,
        NOT_BEFORE,
        NOT_AFTER,
        /** Of text, in characters. */
        LONGEST
    }

    /** What happens to an answer that a check does not pass. */
    public enum Strength {
        /** It is refused. */
        HARD,
        /** It is taken with an explanation. */
        SOFT
    }

    /** Where the words of a question come from. */
    public enum Basis {
        /** A document prints them. */
        PRINTED("Printed in a document"),
        /** A document shows that it is asked; the words are Cairn's. */
        SHOWN("Shown by a document; the words are Cairn’s"),
        /** Cairn proposes it. */
        PROPOSED("Proposed by Cairn"),
        TO_BE_SUPPLIED("To be supplied");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        /** As a page shows it. */
        public String words() {
            return words;
        }
    }

    /**
     * What became of a question since the version before.
     *
     * @param is whether it is the same
     * @param of id of the question before, or null where it is new or that is not held
     * @param why what changed, or who can say; null where it is the same or new
     */
    public record Lineage(Change is, @Nullable String of, @Nullable String why) {}

    /**
     * How a question differs from the one before it. A series is joined over the same ones only.
     */
    public enum Change {
        SAME,
        CHANGED,
        NEW,
        /** No document that is held says. */
        NOT_HELD
    }
}
