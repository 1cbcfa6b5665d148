package scot.cairn.landscape;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.Alias;
import scot.cairn.pack.Body;
import scot.cairn.pack.Plan;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** The part of a plan that this room keeps: bodies with their names, groups and instruments. */
@Component
@Order(16)
class BodySection implements PackSection {

    private final Items kept;

    BodySection(Items kept) {
        this.kept = kept;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> items = new ArrayList<>();
        plan.bodies()
                .forEach(body ->
                        add(items, SubjectKind.BODY, body.id(), named(body, plan.aliases())));
        plan.groups().forEach(group -> add(items, SubjectKind.GROUP, group.id(), group));
        plan.instruments()
                .forEach(instrument ->
                        add(items, SubjectKind.INSTRUMENT, instrument.id(), instrument));
        return items;
    }

    private static NamedBody named(Body body, List<Alias> aliases) {
        return new NamedBody(
                body, aliases.stream().filter(alias -> alias.body().equals(body.id())).toList());
    }

    private static void add(List<PackItem> items, SubjectKind kind, String id, Object content) {
        items.add(PackItem.of(new Subject(kind, id), items.size(), content));
    }

    @Override
    public void store(List<PackItem> items, Recorded recorded) {
        items.forEach(item -> kept.keep(item, recorded));
    }
}
