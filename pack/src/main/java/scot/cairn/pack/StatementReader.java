package scot.cairn.pack;

import scot.cairn.pack.Statement.Bound;
import scot.cairn.pack.Statement.Claim;
import scot.cairn.pack.Statement.Kind;

/** Types an item of {@code measures/statements.yaml}. */
final class StatementReader {

    private StatementReader() {}

    static Statement read(Fields statement) {
        return new Statement(
                statement.text("id"),
                statement.text("measure"),
                statement.quotation("said"),
                statement.list("claims").stream().map(StatementReader::claim).toList());
    }

    private static Claim claim(Fields claim) {
        WrittenDate to = claim.date("to");
        WrittenDate from = claim.optionalDate("from");
        return new Claim(
                claim.choice("kind", Kind.class),
                from == null ? to : from,
                to,
                claim.number("stated"),
                claim.choice("bound", Bound.class));
    }
}
