package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.pack.MadeUp;
import scot.cairn.pack.MadeUp.AreaFact;
import scot.cairn.pack.MadeUp.CollectedReturn;
import scot.cairn.pack.MadeUp.ReceivedReturn;
import scot.cairn.pack.ReturnTemplate.Collected;
import scot.cairn.returns.Fact;
import scot.cairn.returns.FactSource;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** What plans make up for a demonstration; in any other service there is nothing of it. */
@Component
class MadeUpReturns implements FactSource, ReceiptSource {

    private final Items items;

    MadeUpReturns(Items items) {
        this.items = items;
    }

    /** From when a return is given to the service. */
    Optional<Collected> collected(String template) {
        return all().stream()
                .flatMap(part -> part.collected().stream())
                .filter(one -> one.template().equals(template))
                .map(CollectedReturn::collected)
                .findFirst();
    }

    @Override
    public Optional<Fact> find(String fact, String area, LocalDate day) {
        return items.allById(SubjectKind.MADE_UP, MadeUp.class).entrySet().stream()
                .flatMap(part ->
                        part.getValue().facts().stream()
                                .filter(one -> one.fact().equals(fact) && one.area().equals(area))
                                .filter(one -> !one.from().first().isAfter(day))
                                .max(Comparator.comparing(one -> one.from().first()))
                                .map(one -> fact(one, part.getKey()))
                                .stream())
                .findFirst();
    }

    private static Fact fact(AreaFact one, String plan) {
        return new Fact(
                one.fact(),
                one.area(),
                one.value(),
                one.from().first(),
                "Made up for the demonstration",
                new Subject(SubjectKind.MADE_UP, plan).url(),
                true);
    }

    @Override
    public Map<String, Receipt> all(List<Obligation> obligations, LocalDate day) {
        Map<String, ReceivedReturn> received = new HashMap<>();
        all().forEach(part -> part.received().forEach(one -> received.put(key(one), one)));
        Map<String, Receipt> receipts = new HashMap<>();
        for (Obligation obligation : obligations) {
            ReceivedReturn one = received.get(key(obligation));
            if (one != null) {
                receipts.put(
                        obligation.id(),
                        new Receipt(
                                Receipt.Stage.valueOf(one.stage().name()),
                                one.received().first(),
                                one.attestation(),
                                true,
                                ""));
            }
        }
        return receipts;
    }

    private static String key(ReceivedReturn one) {
        String setting = one.setting() == null ? "" : one.setting();
        return String.join(
                "|", one.template(), one.area(), setting, one.period().first().toString());
    }

    private static String key(Obligation one) {
        return String.join(
                "|", one.template(), one.area(), one.setting(), one.period().first().toString());
    }

    private List<MadeUp> all() {
        return items.all(SubjectKind.MADE_UP, MadeUp.class);
    }
}
