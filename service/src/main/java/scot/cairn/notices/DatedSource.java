package scot.cairn.notices;

import java.util.List;

/** A room that has public things with dates. */
public interface DatedSource {

    /** Each as it stands today, in any order. */
    List<Dated> all();
}
