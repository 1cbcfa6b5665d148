package scot.cairn.notices;

import scot.cairn.subjects.Subject;

/** Which subject the ledger mentions for a page. The room that shows histories answers. */
public interface OnRecord {

    /** The subject whose acts are the history of a page; the page's own where it says nothing. */
    Subject of(Subject page);
}
