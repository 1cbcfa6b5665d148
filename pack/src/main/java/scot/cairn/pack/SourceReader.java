package scot.cairn.pack;

import scot.cairn.pack.Source.Assurance;
import scot.cairn.pack.Source.Level;
import scot.cairn.pack.Source.Section;

/** Types an item of {@code sources.yaml}. */
final class SourceReader {

    private SourceReader() {}

    static Source read(Fields source) {
        return new Source(
                source.text("id"),
                source.text("title"),
                source.text("publisher"),
                source.optionalDate("published"),
                source.optionalDesignation(),
                source.optionalText("url"),
                source.text("licence"),
                source.text("seen"),
                source.optionalText("note"),
                source.list("sections").stream().map(SourceReader::section).toList(),
                source.optionalGroup("assurance").map(SourceReader::assurance).orElse(null),
                source.optionalText("exclusions"));
    }

    private static Assurance assurance(Fields assurance) {
        return new Assurance(
                assurance.choice("level", Level.class),
                assurance.optionalText("supplier_checks"),
                assurance.optionalText("producer_checks"),
                assurance.optionalDate("on"),
                assurance.quotation("said"));
    }

    private static Section section(Fields section) {
        return new Section(
                section.text("number"), section.text("title"), section.optionalText("in_contents"));
    }
}
