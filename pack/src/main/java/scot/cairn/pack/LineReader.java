package scot.cairn.pack;

/** Types offices, their holders and the lines between bodies and offices. */
final class LineReader {

    private LineReader() {}

    static Office office(Fields office) {
        return new Office(
                office.text("id"),
                office.text("title"),
                office.optionalText("body"),
                office.optionalText("seats") == null ? 1 : office.integer("seats"),
                office.optionalDate("from"),
                office.optionalDate("to"),
                office.text("source"),
                BodyReader.said(office),
                office.optionalText("note"));
    }

    static Holder holder(Fields holder) {
        return new Holder(
                holder.text("office"),
                holder.optionalText("body"),
                holder.text("name"),
                holder.optionalDate("from"),
                holder.optionalDate("to"),
                holder.asQuotation(),
                holder.optionalText("note"));
    }

    static Line line(Fields line) {
        return new Line(
                line.text("id"),
                line.text("who"),
                line.choice("role", Line.Role.class),
                line.optionalText("whom"),
                line.optionalText("subject"),
                line.text("for_what"),
                line.optionalText("area_set"),
                line.optionalText("area"),
                line.optionalText("instrument"),
                line.optionalText("clause"),
                line.choice("state", Line.State.class),
                line.optionalDate("from"),
                line.optionalDate("to"),
                line.text("source"),
                line.text("section"),
                BodyReader.said(line),
                line.optionalText("note"));
    }
}
