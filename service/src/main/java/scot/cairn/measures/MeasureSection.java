package scot.cairn.measures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Entry;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.measures.disclosure.GivenAway;
import scot.cairn.measures.disclosure.Protecting;
import scot.cairn.pack.Dataset;
import scot.cairn.pack.DatedEvent;
import scot.cairn.pack.DisclosureAssessment;
import scot.cairn.pack.DisclosurePolicy;
import scot.cairn.pack.Fault;
import scot.cairn.pack.Measure;
import scot.cairn.pack.Mission;
import scot.cairn.pack.Plan;
import scot.cairn.pack.Statement;
import scot.cairn.pack.TestOfChange;
import scot.cairn.pack.ValueRow;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The part of a plan that this room keeps: definitions, statements, kept and values. */
@Component
@Order(30)
class MeasureSection implements PackSection {

    private final Measures measures;
    private final Values values;
    private final Versions versions;
    private final LatelyKnown lately;
    private final Items kept;
    private final Protecting protecting;

    MeasureSection(
            Measures measures,
            Values values,
            Versions versions,
            LatelyKnown lately,
            Items kept,
            Protecting protecting) {
        this.measures = measures;
        this.values = values;
        this.versions = versions;
        this.lately = lately;
        this.kept = kept;
        this.protecting = protecting;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> items = new ArrayList<>();
        String primary = plan.mission().map(Mission::primaryMeasure).orElse("");
        Comparator<Measure> primaryFirst =
                Comparator.comparing(measure -> !measure.id().equals(primary));
        plan.measures().stream()
                .sorted(primaryFirst)
                .forEach(measure -> add(items, SubjectKind.MEASURE, measure.id(), measure));
        for (Statement statement : plan.statements()) {
            add(
                    items,
                    SubjectKind.STATEMENT,
                    statement.measure() + "/" + statement.id(),
                    statement);
        }
        plan.datasets().forEach(dataset -> add(items, SubjectKind.DATASET, dataset.id(), dataset));
        plan.tests().forEach(test -> add(items, SubjectKind.TEST_OF_CHANGE, test.id(), test));
        plan.disclosurePolicies()
                .forEach(one -> add(items, SubjectKind.DISCLOSURE_POLICY, one.id(), one));
        plan.disclosureAssessments()
                .forEach(one -> add(items, SubjectKind.DISCLOSURE_ASSESSMENT, one.id(), one));
        plan.events().forEach(event -> add(items, SubjectKind.EVENT, event.id(), event));
        for (ValueRow row : plan.values()) {
            items.add(ValueItems.item(row, items.size()));
        }
        return items;
    }

    private static void add(List<PackItem> items, SubjectKind kind, String id, Object content) {
        items.add(PackItem.of(new Subject(kind, id), items.size(), content));
    }

    /** Values that a table brought in are listed by its entry and not one by one. */
    @Override
    public Map<Subject, Entry.Content> onRecord(List<PackItem> items) {
        return versions.ofTables(
                items.stream()
                        .map(PackItem::content)
                        .filter(ValueRow.class::isInstance)
                        .map(ValueRow.class::cast)
                        .toList());
    }

    /** A plan's files are public as they are, so nothing that is hidden may stand in them. */
    @Override
    public List<Fault> faults(Plan plan) {
        return GivenAway.faults(protecting.judge(plan));
    }

    @Override
    public void store(List<PackItem> items, Recorded recorded) {
        List<PackItem> rows = new ArrayList<>();
        for (PackItem item : items) {
            switch (item.content()) {
                case Measure _ -> measures.keepMeasure(item, recorded);
                case Statement statement -> measures.keepStatement(item, statement, recorded);
                case Dataset _,
                        TestOfChange _,
                        DatedEvent _,
                        DisclosurePolicy _,
                        DisclosureAssessment _ ->
                        kept.keep(item, recorded);
                case ValueRow _ -> rows.add(item);
                default ->
                        throw new IllegalArgumentException("not of this room: " + item.subject());
            }
        }
        values.keep(rows, recorded);
        lately.note(
                recorded,
                LatelyKnown.of(rows.stream().map(row -> (ValueRow) row.content()).toList()));
        if (items.stream().anyMatch(MeasureSection::isRule)) {
            protecting.applyAnew(recorded);
        }
    }

    /** Whether something may change what is hidden of what is on record. */
    private static boolean isRule(PackItem item) {
        return item.content() instanceof DisclosurePolicy
                || item.content() instanceof DisclosureAssessment
                || item.content() instanceof Measure;
    }
}
