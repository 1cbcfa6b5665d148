package scot.cairn.returns.answering;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Ledger;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.answering.ObligationData.Decision;
import scot.cairn.returns.answering.ObligationData.Read;
import scot.cairn.returns.answering.ObligationData.Same;
import scot.cairn.returns.answering.ObligationData.Signed;
import scot.cairn.returns.answering.ObligationData.SignedAnswer;
import scot.cairn.returns.answering.ObligationData.SignedPart;
import scot.cairn.returns.answering.Submission.SubmittedAnswer;
import scot.cairn.returns.obligations.Decided;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.ObligationPages;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.returns.obligations.Receipt;
import scot.cairn.returns.templates.Lineage;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Filters;
import scot.cairn.subjects.Item;
import scot.cairn.subjects.ItemSource;
import scot.cairn.subjects.SubjectKind;

/**
 * What areas owe as data, with what was answered and signed. Until anything is owed it is empty.
 */
@Component
@Order(41)
class ObligationItems implements ItemSource {

    private final OwedReturns owed;
    private final ObligationPages pages;
    private final SignedReturns returns;
    private final ReturnTemplates templates;
    private final Lineage lineage;
    private final Ledger ledger;

    ObligationItems(
            OwedReturns owed,
            ObligationPages pages,
            SignedReturns returns,
            ReturnTemplates templates,
            Lineage lineage,
            Ledger ledger) {
        this.owed = owed;
        this.pages = pages;
        this.returns = returns;
        this.templates = templates;
        this.lineage = lineage;
        this.ledger = ledger;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.OBLIGATION;
    }

    @Override
    public String plural() {
        return "obligations";
    }

    @Override
    public List<Item> items(AsKnownOn asKnownOn, Filters filters) {
        return owed.all(asKnownOn).stream().map(this::item).toList();
    }

    @Override
    public Optional<Item> find(String id, AsKnownOn asKnownOn) {
        return owed.find(id, asKnownOn).map(this::item);
    }

    private Item item(Owed one) {
        return Item.of(pages.heading(one), data(one));
    }

    private ObligationData data(Owed one) {
        Obligation obligation = one.obligation();
        return new ObligationData(
                obligation.template(),
                obligation.area(),
                obligation.setting().isEmpty() ? null : obligation.setting(),
                obligation.period(),
                obligation.due().toString(),
                obligation.missingFrom().toString(),
                obligation.accountable(),
                obligation.preparedBy(),
                decision(obligation.decided()),
                one.state(),
                one.receipt()
                        .filter(Receipt::isSubmitted)
                        .map(receipt -> receipt.on().toString())
                        .orElse(null),
                one.daysLate(),
                one.synthetic(),
                signed(one));
    }

    private static Decision decision(Decided decided) {
        return new Decision(
                decided.rule().isEmpty() ? null : decided.rule(),
                decided.months(),
                decided.before(),
                decided.why(),
                decided.inputs().stream()
                        .map(fact ->
                                new Read(
                                        fact.id(),
                                        fact.value(),
                                        fact.since().toString(),
                                        fact.said(),
                                        fact.synthetic()))
                        .toList(),
                decided.notHeld());
    }

    private @Nullable Signed signed(Owed owed) {
        return returns.of(owed.obligation().id(), new AsKnownOn(owed.day())).stream()
                .reduce((_, last) -> last)
                .map(one -> signed(owed.obligation(), one))
                .orElse(null);
    }

    private Signed signed(Obligation obligation, Submission one) {
        Optional<ReturnTemplate> template =
                templates.find(obligation.template(), AsKnownOn.PRESENT);
        return new Signed(
                one.number(),
                one.at().toString(),
                one.attestation(),
                ledger.places(List.of(one.entry())).get(one.entry()),
                template.map(ReturnTemplate::version).orElse(null),
                one.parts().stream()
                        .map(part ->
                                new SignedPart(
                                        part.id(),
                                        part.title(),
                                        part.answers().stream()
                                                .map(answer -> answer(template, answer))
                                                .toList()))
                        .toList());
    }

    private SignedAnswer answer(Optional<ReturnTemplate> template, SubmittedAnswer answer) {
        Given given = answer.given();
        return new SignedAnswer(
                answer.question(),
                answer.asked(),
                answer.words(),
                given.stands(),
                given.values(),
                given.rows(),
                given.explained().isEmpty() ? null : given.explained(),
                template.map(form -> same(form, answer.question())).orElse(List.of()));
    }

    private List<Same> same(ReturnTemplate template, String question) {
        return template
                .questions()
                .filter(one -> one.id().equals(question))
                .findFirst()
                .map(one -> lineage.series(template, one))
                .orElse(List.of())
                .stream()
                .map(asked ->
                        new Same(
                                asked.template().id(),
                                asked.template().version(),
                                asked.question().id()))
                .toList();
    }
}
