package scot.cairn.e2e;

/**
 * A link or a part of a page that is fetched with it.
 *
 * @param from path of the page it is on
 * @param to path and query it leads to
 * @param place id of the element it leads to, or empty
 */
record Link(String from, String to, String place) {}
