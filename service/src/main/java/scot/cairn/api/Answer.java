package scot.cairn.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of asking for something. */
sealed interface Answer {

    /**
     * It is there.
     *
     * @param json as it is sent
     * @param next address of the items after these, or null when there are none
     */
    record Found(String json, @Nullable String next) implements Answer {

        static Found of(Object body) {
            return new Found(Json.text(body), null);
        }
    }

    /** There is no such thing; the detail says what was looked for. */
    record Missing(String detail) implements Answer {}

    /**
     * The question cannot be understood.
     *
     * @param faults all of them, never empty
     */
    record Misasked(List<Fault> faults) implements Answer {}
}
