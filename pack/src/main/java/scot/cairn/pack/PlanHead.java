package scot.cairn.pack;

import java.util.List;

/** What a plan is: in full, or in outline while the plan itself is not held. */
public sealed interface PlanHead permits Mission, Outline {

    /** Slug of the pack, the same as its folder's name. */
    String id();

    /** Title in full. */
    String title();

    /** Who publishes the plan. */
    String publisher();

    /** Dated wordings of the framework, oldest first. */
    List<Mission.Edition> editions();
}
