package scot.cairn.returns.web;

import org.springframework.stereotype.Component;
import scot.cairn.landscape.Areas;
import scot.cairn.returns.answering.Submissions;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;

/** What returns are called in the workspace. */
@Component
class ReturnWords {

    private final ReturnTemplates templates;
    private final Areas areas;
    private final Submissions submissions;

    ReturnWords(ReturnTemplates templates, Areas areas, Submissions submissions) {
        this.templates = templates;
        this.areas = areas;
        this.submissions = submissions;
    }

    /** The form, the area and the period. */
    String title(Obligation obligation) {
        return "%s: %s, %s"
                .formatted(
                        templates
                                .find(obligation.template(), AsKnownOn.PRESENT)
                                .map(template -> template.title())
                                .orElse(obligation.template()),
                        areas.name(obligation.area()),
                        obligation.span().words());
    }

    /** Whether its answer was signed and submitted here, and is not one that is made up. */
    boolean isSubmittedHere(Obligation obligation) {
        return submissions.isSubmitted(obligation.id());
    }
}
