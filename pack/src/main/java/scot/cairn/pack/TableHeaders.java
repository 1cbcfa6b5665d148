package scot.cairn.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of each kind of table. */
final class TableHeaders {

    private static final Map<FileKind, CsvTree.Header> BY_KIND =
            Map.ofEntries(
                    Map.entry(FileKind.VALUES, ValuesHeader::check),
                    Map.entry(
                            FileKind.MADE_UP_FACTS,
                            FixedHeader.of("fact", "area", "from", "value", "note")),
                    Map.entry(
                            FileKind.MADE_UP_RECEIVED,
                            FixedHeader.of(
                                    "template",
                                    "area",
                                    "setting",
                                    "period",
                                    "received",
                                    "stage",
                                    "attestation")),
                    Map.entry(
                            FileKind.MADE_UP_ANSWERS,
                            FixedHeader.of(
                                    "template",
                                    "area",
                                    "period",
                                    "given",
                                    "part",
                                    "question",
                                    "row",
                                    "column",
                                    "answer")),
                    Map.entry(
                            FileKind.AREAS,
                            new FixedHeader(
                                    List.of("code", "name", "area_set", "column", "row"),
                                    List.of("from", "to"))),
                    Map.entry(
                            FileKind.AREA_LINKS,
                            FixedHeader.of(
                                    "area", "within", "relation", "from", "to", "source", "note")),
                    Map.entry(
                            FileKind.BODIES,
                            new FixedHeader(
                                    List.of(
                                            "id", "name", "kind", "words", "source", "section",
                                            "note"),
                                    List.of("code", "member_of", "area", "from", "to"))),
                    Map.entry(
                            FileKind.ALIASES,
                            FixedHeader.of("alias", "body", "source", "section", "note")),
                    Map.entry(
                            FileKind.OFFICES,
                            FixedHeader.of(
                                    "id", "title", "body", "seats", "from", "to", "source",
                                    "section", "words", "note")),
                    Map.entry(
                            FileKind.HOLDERS,
                            FixedHeader.of(
                                    "office", "body", "name", "from", "to", "source", "section",
                                    "words", "note")),
                    Map.entry(
                            FileKind.LINES,
                            FixedHeader.of(
                                    "id",
                                    "who",
                                    "role",
                                    "whom",
                                    "subject",
                                    "for_what",
                                    "area_set",
                                    "area",
                                    "instrument",
                                    "clause",
                                    "state",
                                    "from",
                                    "to",
                                    "source",
                                    "section",
                                    "words",
                                    "note")));

    private TableHeaders() {}

    /** The rule for the header of a kind of table; empty for a file that is no table. */
    static Optional<CsvTree.Header> of(FileKind kind) {
        return Optional.ofNullable(BY_KIND.get(kind));
    }
}
