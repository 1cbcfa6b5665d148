package scot.cairn.returns.obligations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;
import scot.cairn.loading.OncePerReading;
import scot.cairn.returns.obligations.Obligations.Made;
import scot.cairn.returns.templates.WhetherItCame;
import scot.cairn.subjects.AsKnownOn;

/** What areas owe, and how each of it stands. */
@Component
public class OwedReturns implements WhetherItCame {

    private final Obligations obligations;
    private final ObjectProvider<ReceiptSource> receipts;
    private final Clock clock;
    private final OncePerReading<AsKnownOn, List<Owed>> read = new OncePerReading<>();

    OwedReturns(Obligations obligations, ObjectProvider<ReceiptSource> receipts, Clock clock) {
        this.obligations = obligations;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** The day on which they stand so. */
    public LocalDate day(AsKnownOn asKnownOn) {
        return asKnownOn.date().orElseGet(() -> Times.day(clock.instant()));
    }

    /** Every one that had been made by the day, by the day on which it is due. */
    public List<Owed> all(AsKnownOn asKnownOn) {
        return read.get(asKnownOn, this::read);
    }

    private List<Owed> read(AsKnownOn asKnownOn) {
        LocalDate day = day(asKnownOn);
        List<Made> made =
                obligations.all().stream()
                        .filter(one ->
                                asKnownOn.date().isEmpty() || !Times.day(one.at()).isAfter(day))
                        .toList();
        Map<String, Receipt> came = came(made.stream().map(Made::obligation).toList(), day);
        return made.stream()
                .map(one -> owed(one, Optional.ofNullable(came.get(one.obligation().id())), day))
                .toList();
    }

    @Override
    public Optional<String> sentence(AsKnownOn asKnownOn) {
        return Portion.of(all(asKnownOn)).stream().findFirst().map(Portion::sentence);
    }

    /** One of them. */
    public Optional<Owed> find(String id, AsKnownOn asKnownOn) {
        return all(asKnownOn).stream()
                .filter(owed -> owed.obligation().id().equals(id))
                .findFirst();
    }

    /** A real answer goes before one that is made up. */
    private Map<String, Receipt> came(List<Obligation> asked, LocalDate day) {
        Map<String, Receipt> came = new HashMap<>();
        receipts.orderedStream()
                .forEach(source ->
                        source.all(asked, day)
                                .forEach((id, receipt) ->
                                        came.merge(
                                                id,
                                                receipt,
                                                (one, other) -> one.synthetic() ? other : one)));
        return came;
    }

    private static Owed owed(Made made, Optional<Receipt> receipt, LocalDate day) {
        return new Owed(
                made,
                State.of(made.obligation(), receipt, day),
                receipt.filter(came -> !came.on().isAfter(day)),
                day);
    }
}
