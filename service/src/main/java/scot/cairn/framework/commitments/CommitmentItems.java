package scot.cairn.framework.commitments;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Commitment;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/** Promises as data: what the plan holds of each, with what is worked out on its page. */
@Component
@Order(7)
class CommitmentItems implements ItemSource {

    private final Commitments commitments;

    CommitmentItems(Commitments commitments) {
        this.commitments = commitments;
    }

    /** A promise: how it stands, its dates, then all that the plan holds of it. */
    private record PromiseContent(
            Commitment.Kind kind,
            String standing,
            boolean moved,
            boolean pastDue,
            @Nullable DateRange firstDue,
            @Nullable DateRange due,
            List<String> serves,
            Commitment.Control controlledBy,
            @Nullable String controlledWhy,
            boolean exploratory,
            @Nullable String follows,
            List<String> areas,
            List<String> settings,
            List<Commitment.Owner> owners,
            @Nullable String conflict,
            List<Commitment.Version> versions,
            Commitment.Measurability measurable,
            Commitment.@Nullable Target target,
            List<Sum> arithmetic,
            List<Commitment.Money> money,
            List<Commitment.Evidence> evidence) {}

    /** A stated sum, and beside it what its other numbers give. */
    private record Sum(Commitment.Arithmetic stated, List<Line> workedOut) {}

    /** One number: as stated, as worked out and rounded, and whether the two agree. */
    private record Line(
            String what,
            @Nullable BigDecimal stated,
            @Nullable BigDecimal workedOut,
            String how,
            @Nullable Boolean agree) {}

    @Override
    public SubjectKind kind() {
        return SubjectKind.COMMITMENT;
    }

    @Override
    public String plural() {
        return "commitments";
    }

    @Override
    public List<Filters.Field> fields() {
        return PromiseFilter.fields(commitments.all(AsKnownOn.PRESENT));
    }

    @Override
    public List<Item> items(AsKnownOn asKnownOn, Filters filters) {
        return commitments.all(asKnownOn).stream()
                .filter(PromiseFilter.asked(filters))
                .map(promise -> item(promise, asKnownOn))
                .toList();
    }

    private Item item(Promise promise, AsKnownOn asKnownOn) {
        return Item.of(CommitmentPages.heading(promise), data(promise, asKnownOn));
    }

    private PromiseContent data(Promise promise, AsKnownOn asKnownOn) {
        Commitment commitment = promise.commitment();
        return new PromiseContent(
                commitment.kind(),
                promise.standing().slug(),
                promise.isMoved(),
                promise.isPastDue(),
                promise.firstDue().orElse(null),
                promise.due().orElse(null),
                commitment.serves(),
                commitment.controlledBy(),
                commitment.controlledWhy(),
                commitment.exploratory(),
                commitment.follows(),
                commitment.areas(),
                commitment.settings(),
                commitment.owners(),
                commitment.conflict(),
                promise.versions(),
                commitment.measurable(),
                commitment.target(),
                commitments.sums(promise, asKnownOn).stream().map(CommitmentItems::sum).toList(),
                commitment.money(),
                promise.evidence());
    }

    private static Sum sum(Commitment.Arithmetic stated) {
        return new Sum(stated, Sums.of(stated).stream().map(CommitmentItems::line).toList());
    }

    private static Line line(Sums.Line line) {
        BigDecimal computed = line.computed();
        return new Line(
                line.what(),
                line.stated(),
                computed == null ? null : Cell.Value.of(computed, line.decimals()).rounded(),
                line.how(),
                line.differs().map(differ -> !differ).orElse(null));
    }
}
