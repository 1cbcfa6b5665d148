package scot.cairn.api;

import java.util.List;
import scot.cairn.subjects.ItemSource;

/**
 * What stands at the root: where everything else is.
 *
 * @param documentation page that tells people of the API
 * @param openapi description for machines
 * @param lists every list
 */
record Root(String documentation, String openapi, List<Entry> lists) {

    /** Where the API stands. */
    static final String PATH = "/api/v1";

    /** A list: what it is of, and where it is as data and as a page. */
    record Entry(String name, String self, String url) {}

    static Root of(List<ItemSource> sources) {
        return new Root(
                "/api",
                PATH + "/openapi.json",
                sources.stream()
                        .map(source ->
                                new Entry(
                                        source.plural(),
                                        PATH + "/" + source.plural(),
                                        source.kind().path()))
                        .toList());
    }
}
