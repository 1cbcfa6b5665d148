package scot.cairn.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan of which only the outline is held.
 *
 * @param id slug of the pack, the same as its folder's name
 * @param title in full
 * @param publisher who publishes the plan
 * @param planBefore id of the plan that it comes after, or null
 * @param editions dated wordings of the framework, oldest first
 * @param said what documents that are held say of the plan
 * @param notHeld what is not held, and who could supply it
 */
public record Outline(
        String id,
        String title,
        String publisher,
        @Nullable String planBefore,
        List<Mission.Edition> editions,
        List<Said> said,
        List<NotHeld> notHeld)
        implements PlanHead {

    /**
     * Something said of the plan.
     *
     * @param about what of the plan it is about, in a few words
     * @param said the words, verbatim, with their document
     */
    public record Said(String about, Quotation said) {}

    /**
     * Something of the plan that is not held.
     *
     * @param what for example {@code the aim}
     * @param who could supply it
     * @param why how it comes that it is not held, in a sentence
     */
    public record NotHeld(String what, String who, String why) {}
}
