package scot.cairn.pack;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import scot.cairn.pack.Outcome.NamedMeasure;
import scot.cairn.pack.Outcome.Wording;

/** Types the words, the vision and the outcomes of a plan. */
final class FrameworkReader {

    private FrameworkReader() {}

    static Word word(Fields word) {
        return new Word(
                word.text("id"),
                word.text("preferred"),
                word.optionalText("official"),
                word.text("why"),
                word.list("used").stream().map(Fields::asQuotation).toList());
    }

    static VisionClause clause(Fields clause) {
        return new VisionClause(clause.text("id"), clause.quotation("said"));
    }

    static List<Outcome> outcomes(Stream<Fields> outcomes) {
        return outcomes.sorted(Comparator.comparingInt(outcome -> outcome.integer("id")))
                .map(FrameworkReader::outcome)
                .toList();
    }

    private static NamedMeasure named(Fields named) {
        List<String> measures = named.texts("measures");
        return new NamedMeasure(
                named.text("name"), named.text("source"), measures.isEmpty() ? null : measures);
    }

    private static Outcome outcome(Fields outcome) {
        return new Outcome(
                outcome.text("id"),
                outcome.list("wordings").stream()
                        .map(said -> new Wording(said.text("edition"), said.quotation("said")))
                        .toList(),
                outcome.list("named_measures").stream().map(FrameworkReader::named).toList(),
                outcome.list("parts").stream().map(FrameworkReader::outcome).toList());
    }
}
