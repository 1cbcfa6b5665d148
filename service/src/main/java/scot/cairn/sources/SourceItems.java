package scot.cairn.sources;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import scot.cairn.pack.Designation;
import scot.cairn.pack.Source;
import scot.cairn.pack.Word;
import scot.cairn.pack.WrittenDate;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Documents and words that need care, as data. */
@Configuration(proxyBeanMethods = false)
class SourceItems {

    private final Sources sources;
    private final SourcePages pages;

    SourceItems(Sources sources, SourcePages pages) {
        this.sources = sources;
        this.pages = pages;
    }

    /** A document; its own address stands apart from that of its page here. */
    private record SourceContent(
            String publisher,
            @Nullable WrittenDate published,
            @Nullable Designation designation,
            @Nullable String documentUrl,
            String licence,
            String seen,
            @Nullable String note,
            List<Source.Section> sections) {}

    @Bean
    @Order(20)
    ItemSource documentItems() {
        return ItemSource.of(
                SubjectKind.SOURCE,
                "sources",
                asKnownOn ->
                        pages.all(asKnownOn).stream()
                                .map(heading ->
                                        Item.of(
                                                heading,
                                                content(sources.cited(heading.subject().id()))))
                                .toList());
    }

    private static SourceContent content(Source source) {
        return new SourceContent(
                source.publisher(),
                source.published(),
                source.designation(),
                source.url(),
                source.licence(),
                source.seen(),
                source.note(),
                source.sections());
    }

    /** The words are Cairn's own, so they stand whatever day is asked for. */
    @Bean
    @Order(21)
    ItemSource wordItems() {
        return ItemSource.of(
                SubjectKind.WORD,
                "words",
                _ -> sources.words().stream().map(SourceItems::item).toList());
    }

    private static Item item(Word word) {
        return new Item(
                new Subject(SubjectKind.WORD, word.id()),
                "Word that needs care",
                word.preferred(),
                word.why(),
                word);
    }
}
