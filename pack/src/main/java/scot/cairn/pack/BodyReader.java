package scot.cairn.pack;

import org.jspecify.annotations.Nullable;

/** Types the register of bodies, and that of offices, each of which is a body too. */
final class BodyReader {

    private BodyReader() {}

    static Body body(Fields body) {
        return new Body(
                body.text("id"),
                body.text("name"),
                body.choice("kind", Body.Kind.class),
                said(body),
                body.optionalText("note"),
                body.optionalText("code"),
                body.optionalText("member_of"),
                body.optionalText("area"),
                body.optionalText("source"),
                body.optionalDate("from"),
                body.optionalDate("to"));
    }

    static Body bodyOfOffice(Fields office) {
        return new Body(
                office.text("id"),
                office.text("title"),
                Body.Kind.OFFICE,
                said(office),
                office.optionalText("note"),
                null,
                null,
                null,
                office.optionalText("source"),
                office.optionalDate("from"),
                office.optionalDate("to"));
    }

    /** The quotation that the columns of a row make, or null where it quotes nothing. */
    static @Nullable Quotation said(Fields row) {
        return row.optionalText("words") == null ? null : row.asQuotation();
    }
}
