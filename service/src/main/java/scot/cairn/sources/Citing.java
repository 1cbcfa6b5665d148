package scot.cairn.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Quotation;
import scot.cairn.pack.Source;
import scot.cairn.pack.WrittenDate;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Makes citations from the record of the source, so that none is typed by hand. */
@Component
public class Citing {

    /** What stands where a publication date should, and is not held. */
    public static final String NO_DATE = "publication date not held";

    private final Sources sources;

    Citing(Sources sources) {
        this.sources = sources;
    }

    /** Publisher, title, date and designation, the title leading to the source's page. */
    public List<Span> cite(String sourceId) {
        Source source = sources.cited(sourceId);
        return List.of(
                Span.plain(source.publisher() + ", "),
                Span.link(source.title(), url(source.id())),
                Span.plain(", " + published(source) + designation(source)));
    }

    /** As {@link #cite(String)}, then the section. */
    public List<Span> cite(Quotation said) {
        return cite(said.source(), said.section());
    }

    /** As {@link #cite(String)}, then the section. */
    public List<Span> cite(String sourceId, String section) {
        List<Span> spans = new java.util.ArrayList<>(cite(sourceId));
        spans.add(Span.plain(", " + section(section)));
        return List.copyOf(spans);
    }

    /** The document's title and the section, in words. */
    public String title(Quotation said) {
        return sources.cited(said.source()).title() + ", " + section(said.section());
    }

    /** When a document was published, in words, or that the date is not held. */
    public String published(String sourceId) {
        return published(sources.cited(sourceId));
    }

    /** The document's title, leading to its page, and the section: for a column of a table. */
    public List<Span> place(Quotation said) {
        Source source = sources.cited(said.source());
        return List.of(
                Span.link(source.title(), url(source.id())),
                Span.plain(", " + section(said.section())));
    }

    /** Whether a document had been published on the day a page is read as of. */
    public boolean knows(AsKnownOn asKnownOn, String sourceId) {
        WrittenDate published = sources.cited(sourceId).published();
        return asKnownOn.knows(published == null ? null : DateRange.of(published));
    }

    /** A document's words with their citation. */
    public Block.Quote quote(Quotation said) {
        return new Block.Quote(null, said.words(), cite(said));
    }

    /** A date in words, or that it is not held. */
    public static String dateWords(@Nullable WrittenDate date) {
        return date == null ? NO_DATE : DateRange.of(date).words();
    }

    private static String section(String section) {
        return Character.isDigit(section.charAt(0)) ? "section " + section : section;
    }

    private static String published(Source source) {
        return dateWords(source.published());
    }

    private static String designation(Source source) {
        return source.designation() == null ? "" : " (" + source.designation().words() + ")";
    }

    private static String url(String id) {
        return new Subject(SubjectKind.SOURCE, id).url();
    }
}
