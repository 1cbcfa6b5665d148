package scot.cairn.landscape.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.Recorded;
import scot.cairn.loading.Items;
import scot.cairn.loading.PackItem;
import scot.cairn.loading.PackSection;
import scot.cairn.pack.AreaLink;
import scot.cairn.pack.Holder;
import scot.cairn.pack.Plan;
import scot.cairn.pack.WrittenDate;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * The part of a plan that this room keeps: links of areas, posts and their holders, lines of
 * accountability and the conflicts among them.
 */
@Component
@Order(17)
class LineSection implements PackSection {

    private final Items kept;

    LineSection(Items kept) {
        this.kept = kept;
    }

    @Override
    public List<PackItem> items(Plan plan) {
        List<PackItem> items = new ArrayList<>();
        plan.areaLinks().forEach(link -> add(items, SubjectKind.AREA_LINK, id(link), link));
        plan.offices().forEach(office -> add(items, SubjectKind.OFFICE, office.id(), office));
        plan.holders().forEach(holder -> add(items, SubjectKind.HOLDER, id(holder), holder));
        plan.lines().forEach(line -> add(items, SubjectKind.LINE, line.id(), line));
        plan.conflicts()
                .forEach(conflict -> add(items, SubjectKind.CONFLICT, conflict.id(), conflict));
        return items;
    }

    /** Stable while the link is: from where to where, and since when. */
    private static String id(AreaLink link) {
        return Stream.of(link.area(), link.within(), since(link.from()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    /** Stable while the term is: in which post, whose, and since when. */
    private static String id(Holder holder) {
        return Stream.of(
                        holder.office(),
                        holder.body() == null ? "" : holder.body(),
                        slug(holder.name()),
                        since(holder.from()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"));
    }

    private static String since(@Nullable WrittenDate from) {
        return from == null ? "" : slug(from.text());
    }

    private static String slug(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
    }

    private static void add(List<PackItem> items, SubjectKind kind, String id, Object content) {
        items.add(PackItem.of(new Subject(kind, id), items.size(), content));
    }

    @Override
    public void store(List<PackItem> items, Recorded recorded) {
        items.forEach(item -> kept.keep(item, recorded));
    }
}
