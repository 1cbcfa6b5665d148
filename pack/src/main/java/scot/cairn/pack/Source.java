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
        List<Section> sections) {

    /**
     * A heading.
     *
     * @param number as printed
     * @param title as printed over the section
     * @param inContents as printed in the table of contents where that differs, or null
     */
    public record Section(String number, String title, @Nullable String inContents) {}
}
