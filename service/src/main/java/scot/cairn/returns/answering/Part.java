package scot.cairn.returns.answering;

import java.util.ArrayList;
import java.util.List;
import scot.cairn.pack.ReturnQuestion.Kind;
import scot.cairn.pack.ReturnTemplate.Section;
import scot.cairn.returns.answering.Given.Stands;

/**
 * A section of a form as it is asked once: of one standard, in one setting, or of neither.
 *
 * @param id stable in the form, for example {@code standards/3/community}
 * @param section whose questions it asks
 * @param title its heading, with the standard and the setting
 * @param ownFormat whether the area may answer in a document of its own
 */
public record Part(String id, Section section, String title, boolean ownFormat) {

    /** What may be said of an answer of a kind; what is answered comes first. */
    public List<Stands> stands(Kind kind) {
        List<Stands> may = new ArrayList<>(List.of(Stands.ANSWERED));
        switch (kind) {
            case NUMBER, MONEY, TABLE ->
                    may.addAll(List.of(Stands.NIL, Stands.NOT_APPLICABLE, Stands.UNCONFIRMED));
            case TEXT, DATE, CHOICE, FILE, QUOTATION, REFERENCE -> {}
        }
        if (ownFormat && kind != Kind.FILE && kind != Kind.QUOTATION) {
            may.add(Stands.IN_OWN_DOCUMENT);
        }
        return may;
    }
}
