package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document that the plan cites.
 *
 * @param id slug
 * @param title as printed
 * @param publisher who published it
 * @param published when, or null when the date is not held
 * @param designation of its statistics, or null when it holds none
 * @param url where it is published, or null when not held
 * @param licence SPDX id
 * @param seen how this plan's writers saw it, in words
 * @param note what a reader should know, or null
 * @param sections headings worth citing, in order; may be empty
 * @param assurance how the quality of its data is assured, or null when not held
 * @param exclusions what its statistics leave out, or null when not held
 */
public record Source(
        String id,
        String title,
        String publisher,
        @Nullable WrittenDate published,
        @Nullable Designation designation,
        @Nullable String url,
        String licence,
        String seen,
        @Nullable String note,
        List<Section> sections,
        @Nullable Assurance assurance,
        @Nullable String exclusions) {

    /**
     * A heading.
     *
     * @param number as printed
     * @param title as printed over the section
     * @param inContents as printed in the table of contents where that differs, or null
     */
    public record Section(String number, String title, @Nullable String inContents) {}

    /**
     * How far the quality of administrative data is assured, by the matrix of the UK Statistics
     * Authority's toolkit.
     *
     * @param level as the producer, or whoever looked into it, sets it
     * @param supplierChecks what the supplier checks, or null when not held
     * @param producerChecks what the producer checks, or null when not held
     * @param on when it was set, or null when not held
     * @param said the words of a document that say so
     */
    public record Assurance(
            Level level,
            @Nullable String supplierChecks,
            @Nullable String producerChecks,
            @Nullable WrittenDate on,
            Quotation said) {}

    /** Levels of the matrix. */
    public enum Level {
        A0,
        A1,
        A2,
        A3
    }
}
