package scot.cairn.pack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a mapping that is known to be sound. A field that is missing after all is a defect
 * of the checks, so it throws {@link NoSuchElementException}.
 *
 * @param mapping where the fields stand
 */
record Fields(Mapping mapping) {

    String text(String key) {
        return scalar(key).text();
    }

    @Nullable String optionalText(String key) {
        return mapping.text(key).orElse(null);
    }

    WrittenDate date(String key) {
        return WrittenDate.parse(text(key));
    }

    @Nullable WrittenDate optionalDate(String key) {
        return mapping.text(key).map(WrittenDate::parse).orElse(null);
    }

    boolean truth(String key) {
        return Boolean.parseBoolean(text(key));
    }

    int integer(String key) {
        return Integer.parseInt(text(key));
    }

    BigDecimal number(String key) {
        return new BigDecimal(text(key));
    }

    @Nullable BigDecimal optionalNumber(String key) {
        return mapping.text(key).map(BigDecimal::new).orElse(null);
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT));
    }

    <E extends Enum<E>> @Nullable E optionalChoice(String key, Class<E> type) {
        return mapping.text(key).isPresent() ? choice(key, type) : null;
    }

    Designation designation() {
        return Designation.in(text("designation")).orElseThrow();
    }

    @Nullable Designation optionalDesignation() {
        return mapping.text("designation").flatMap(Designation::in).orElse(null);
    }

    /** The mapping under {@code key}. */
    Fields group(String key) {
        return optionalGroup(key).orElseThrow();
    }

    /** The mapping under {@code key}, or empty if there is none. */
    Optional<Fields> optionalGroup(String key) {
        return Optional.ofNullable((Mapping) mapping.values().get(key)).map(Fields::new);
    }

    /** The mappings in the list under {@code key}, in order; empty if there is no list. */
    List<Fields> list(String key) {
        return mapping.items(key).map(Fields::new).toList();
    }

    /** The single values in the list under {@code key}, in order; empty if there is no list. */
    List<String> texts(String key) {
        return mapping.scalars(key).map(Scalar::text).toList();
    }

    Quotation quotation(String key) {
        return group(key).asQuotation();
    }

    @Nullable Quotation optionalQuotation(String key) {
        return optionalGroup(key).map(Fields::asQuotation).orElse(null);
    }

    Quotation asQuotation() {
        return new Quotation(text("words"), text("source"), text("section"));
    }

    private Scalar scalar(String key) {
        return mapping.scalar(key).orElseThrow();
    }
}
