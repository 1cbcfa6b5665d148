package scot.cairn.search;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The index: what is looked through, and the words that stand in it. */
@Repository
class SearchIndex {

    /** Begin and end of words that were looked for; no text that is kept holds them. */
    private static final char BEGIN = '\ue000';

    private static final char END = '\ue001';

    /**
     * The query: words by their stems or, where all of them are too common to have any, as they
     * stand. Words may be joined by {@code or}, quoted, or kept out by a minus.
     */
    private static final String QUERY =
            """
            WITH whole AS (
              SELECT CASE WHEN numnode(stems) = 0 THEN plain ELSE stems END AS query
              FROM (SELECT websearch_to_tsquery('search.english', :words) AS stems,
                           websearch_to_tsquery('search.plain', :words) AS plain) AS read
            ), asked AS MATERIALIZED (
              SELECT CASE WHEN :some THEN replace(query::text, ' & ', ' | ')::tsquery
                          ELSE query END AS query
              FROM whole
            )
            """;

    private final JdbcClient db;
    private final NamedParameterJdbcTemplate many;

    SearchIndex(JdbcClient db, NamedParameterJdbcTemplate many) {
        this.db = db;
        this.many = many;
    }

    /** How many subjects are in it. */
    int size() {
        return db.sql("SELECT count(*) FROM search.subject").query(Integer.class).single();
    }

    /** How many subjects of each kind have the words: all of them, or some. */
    SortedMap<SubjectKind, Integer> kinds(String words, boolean some) {
        SortedMap<SubjectKind, Integer> kinds = new TreeMap<>();
        db.sql(
                        QUERY
                                + """
                                SELECT s.kind, count(*) FROM search.subject s, asked
                                WHERE s.vector @@ asked.query GROUP BY s.kind
                                """)
                .param("words", words)
                .param("some", some)
                .query(row -> {
                    kinds.put(SubjectKind.valueOf(row.getString(1)), row.getInt(2));
                });
        return kinds;
    }

    /** A page of those that have the words, best first: a title that is just this, then by rank. */
    List<Hit> hits(Asked asked, boolean some) {
        return db.sql(
                        QUERY
                                + """
                                , best AS MATERIALIZED (
                                  SELECT s.kind, s.id, s.position,
                                         ts_rank('{0.05, 0.2, 0.6, 1.0}', s.vector, asked.query, 1)
                                         + CASE WHEN s.folded = lower(search.unaccent(:words)) THEN 10
                                                WHEN lower(search.unaccent(:words)) = ANY (
                                                       string_to_array(lower(search.unaccent(
                                                         s.aliases || E'\\n' || s.codes)), E'\\n'))
                                                THEN 9 ELSE 0 END AS rank
                                  FROM search.subject s, asked
                                  WHERE s.vector @@ asked.query AND s.kind = coalesce(:kind, s.kind)
                                  ORDER BY rank DESC, s.position LIMIT :limit OFFSET :offset
                                )
                                SELECT s.kind, s.id, s.label, s.title, s.aliases,
                                       ts_headline('search.english', left(s.words, 20000), asked.query,
                                         'MaxFragments=2, MinWords=10, MaxWords=28, FragmentDelimiter=" \u2026 "'
                                         || ', StartSel=' || :begin || ', StopSel=' || :end)
                                FROM best JOIN search.subject s USING (kind, id), asked
                                ORDER BY best.rank DESC, best.position
                                """)
                .param("words", asked.words())
                .param("some", some)
                .param("kind", asked.kind().map(Enum::name).orElse(null), java.sql.Types.VARCHAR)
                .param("limit", Asked.A_PAGE)
                .param("offset", asked.offset())
                .param("begin", String.valueOf(BEGIN))
                .param("end", String.valueOf(END))
                .query((row, _) ->
                        new Hit(
                                new Subject(
                                        SubjectKind.valueOf(row.getString(1)), row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5).replace("\n", ", "),
                                pieces(row.getString(6))))
                .list();
    }

    /** The word on record that is most like another; empty if that one is, or none is like it. */
    Optional<String> nearest(String word) {
        return db.sql(
                        """
                        WITH asked AS (SELECT lower(search.unaccent(:word)) AS word)
                        SELECT w.word FROM search.word w, asked
                        WHERE w.word OPERATOR(search.%) asked.word
                          AND NOT EXISTS (SELECT FROM search.word k, asked WHERE k.word = asked.word)
                        ORDER BY search.similarity(w.word, asked.word) DESC, w.subjects DESC, w.word
                        LIMIT 1
                        """)
                .param("word", word)
                .query(String.class)
                .optional();
    }

    /** Whether the index is of another version of the program, or was made after another entry. */
    boolean isStale(int version, long entry) {
        return db.sql(
                        """
                        SELECT NOT EXISTS (SELECT FROM search.made
                                           WHERE version = :version AND entry = :entry)
                        """)
                .param("version", version)
                .param("entry", entry)
                .query(Boolean.class)
                .single();
    }

    /** Puts these in place of all that is there. Whoever else would do so waits meanwhile. */
    void replace(List<Indexed> all, int version, long entry, Instant at) {
        db.sql("SELECT pg_advisory_xact_lock('search.made'::regclass::oid::bigint) IS NULL")
                .query(Boolean.class)
                .single();
        db.sql("DELETE FROM search.made").update();
        db.sql("DELETE FROM search.word").update();
        db.sql("DELETE FROM search.subject").update();
        insert(all);
        db.sql(
                        """
                        INSERT INTO search.word
                        SELECT word, ndoc FROM ts_stat($$
                          SELECT to_tsvector('search.plain', concat_ws(' ', title, label, aliases, words))
                          FROM search.subject $$)
                        WHERE word ~ '^[[:alpha:]]{3,40}$'
                        """)
                .update();
        db.sql("INSERT INTO search.made VALUES (:version, :entry, :at)")
                .param("version", version)
                .param("entry", entry)
                .param("at", Timestamp.from(at))
                .update();
    }

    private void insert(List<Indexed> all) {
        SqlParameterSource[] rows = new SqlParameterSource[all.size()];
        for (int i = 0; i < rows.length; i++) {
            Indexed one = all.get(i);
            rows[i] =
                    new MapSqlParameterSource()
                            .addValue("kind", one.subject().kind().name())
                            .addValue("id", one.subject().id())
                            .addValue("position", i)
                            .addValue("label", one.label())
                            .addValue("title", one.title())
                            .addValue("aliases", String.join("\n", one.aliases()))
                            .addValue("codes", one.subject().id())
                            .addValue("words", one.words())
                            .addValue("path", one.subject().url());
        }
        many.batchUpdate(
                """
                INSERT INTO search.subject
                SELECT :kind, :id, :position, :label, :title, lower(search.unaccent(:title)), :aliases,
                       :codes, :words, :path,
                       setweight(to_tsvector('search.english', :title), 'A')
                       || setweight(to_tsvector('search.plain', :title), 'A')
                       || setweight(to_tsvector('search.english', :aliases), 'B')
                       || setweight(to_tsvector('search.plain', :aliases), 'B')
                       || setweight(to_tsvector('search.plain',
                            concat_ws(' ', :codes, translate(:codes, '-/_', '   '))), 'B')
                       || setweight(to_tsvector('search.english', :label), 'C')
                       || setweight(to_tsvector('search.english', :words), 'D')
                """,
                rows);
    }

    private static List<Hit.Piece> pieces(String excerpt) {
        List<Hit.Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= excerpt.length(); at++) {
            boolean isEnd = at == excerpt.length();
            if (isEnd || excerpt.charAt(at) == BEGIN || excerpt.charAt(at) == END) {
                if (at > from) {
                    boolean marked = !isEnd && excerpt.charAt(at) == END;
                    pieces.add(new Hit.Piece(excerpt.substring(from, at), marked));
                }
                from = at + 1;
            }
        }
        return pieces;
    }
}
