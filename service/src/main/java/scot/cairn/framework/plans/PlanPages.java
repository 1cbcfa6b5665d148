package scot.cairn.framework.plans;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Mission;
import scot.cairn.pack.Outline;
import scot.cairn.pack.PlanHead;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What the plans are called, and a sentence for each. */
@Component
class PlanPages implements SubjectSource {

    private final Plans plans;

    PlanPages(Plans plans) {
        this.plans = plans;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.PLAN;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return plans.known(asKnownOn).stream().map(PlanPages::heading).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(list(subject, plans.known(asKnownOn)))
                : plans.find(subject.id(), asKnownOn).map(PlanPages::heading);
    }

    private static Heading list(Subject subject, List<PlanHead> known) {
        long outlines = known.stream().filter(Outline.class::isInstance).count();
        String sentence =
                (known.size() == 1
                                ? "1 plan is on record"
                                : "%d plans are on record".formatted(known.size()))
                        + (outlines == 0
                                ? "."
                                : ", %d of them in outline only.".formatted(outlines));
        return new Heading(
                subject,
                "What came before and after",
                SubjectKind.PLAN.listTitle(),
                sentence,
                List.of());
    }

    private static Heading heading(PlanHead plan) {
        return new Heading(
                new Subject(SubjectKind.PLAN, plan.id()),
                plan instanceof Outline ? "Plan, held in outline" : "Plan",
                plan.title(),
                sentence(plan),
                List.of(new Heading.Parent(SubjectKind.PLAN.listTitle(), SubjectKind.PLAN.path())));
    }

    private static String sentence(PlanHead plan) {
        return switch (plan) {
            case Mission mission ->
                    "From %s%s; %d editions of its framework are on record."
                            .formatted(
                                    DateRange.of(mission.period().start()).words(),
                                    mission.period().end() == null
                                            ? ", with no end stated"
                                            : " to " + DateRange.of(mission.period().end()).words(),
                                    mission.editions().size());
            case Outline outline ->
                    "By %s, %s. %s."
                            .formatted(
                                    outline.publisher(),
                                    Citing.dateWords(outline.editions().getLast().date()),
                                    outline.notHeld().size() == 1
                                            ? "1 thing of it is not supplied"
                                            : "%d things of it are not supplied"
                                                    .formatted(outline.notHeld().size()));
        };
    }
}
