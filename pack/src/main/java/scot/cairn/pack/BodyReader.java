package scot.cairn.pack;

/** Types the register of bodies. */
final class BodyReader {

    private BodyReader() {}

    static Body body(Fields body) {
        return new Body(
                body.text("id"),
                body.text("name"),
                body.choice("kind", Body.Kind.class),
                body.optionalText("words") == null ? null : body.asQuotation(),
                body.optionalText("note"));
    }
}
