package scot.cairn.returns.templates;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.framework.standards.StandardSets;
import scot.cairn.loading.Items;
import scot.cairn.pack.Cadence;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.By;
import scot.cairn.pack.ReturnTemplate.Repeat;
import scot.cairn.pack.ReturnTemplate.Section;
import scot.cairn.pack.StandardSet;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** What areas are asked to write, and the rules that say how often, as on record. */
@Component
public class ReturnTemplates {

    private final Items items;
    private final StandardSets sets;
    private final Citing citing;

    ReturnTemplates(Items items, StandardSets sets, Citing citing) {
        this.items = items;
        this.sets = sets;
        this.citing = citing;
    }

    /** Every template of which a document had told by the day, in the order of the plan. */
    public List<ReturnTemplate> known(AsKnownOn asKnownOn) {
        return items.all(SubjectKind.TEMPLATE, ReturnTemplate.class).stream()
                .filter(one ->
                        asKnownOn.date().isEmpty() || citing.knows(asKnownOn, one.said().source()))
                .toList();
    }

    /** One of them. */
    public Optional<ReturnTemplate> find(String id, AsKnownOn asKnownOn) {
        return known(asKnownOn).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Every version of every rule, in the order of the plan. */
    public List<Cadence> cadences() {
        return items.all(SubjectKind.CADENCE, Cadence.class);
    }

    /** The versions of a rule, the latest first. */
    public List<Cadence> versions(String rule) {
        return cadences().stream()
                .filter(one -> one.rule().equals(rule))
                .sorted((one, other) -> other.from().first().compareTo(one.from().first()))
                .toList();
    }

    /** How often a section is asked in one return: once, or once for each that it repeats for. */
    public int times(Section section) {
        Repeat repeat = section.repeat();
        return repeat == null ? 1 : set(repeat).map(set -> times(repeat, set)).orElse(1);
    }

    /** The set of standards that a section is asked again for. */
    public Optional<StandardSet> set(Repeat repeat) {
        return sets.all(AsKnownOn.PRESENT).stream()
                .filter(set -> set.id().equals(repeat.standards()))
                .findFirst();
    }

    private static int times(Repeat repeat, StandardSet set) {
        int times = 1;
        if (repeat.by().contains(By.STANDARD)) {
            times *= repeat.numbers().isEmpty() ? set.standards().size() : repeat.numbers().size();
        }
        if (repeat.by().contains(By.SETTING)) {
            times *= set.settings().size();
        }
        return times;
    }

    /**
     * How many answers one return asks for at most: each question as often as its section is asked,
     * whether or not a condition leaves it out, or as many as a document says there are, where that
     * is more.
     */
    public int answers(ReturnTemplate template) {
        int held =
                template.sections().stream()
                        .mapToInt(section -> times(section) * section.questions().size())
                        .sum();
        return template.stated() == null ? held : Math.max(held, template.stated().questions());
    }

    static Subject subject(ReturnTemplate template) {
        return new Subject(SubjectKind.TEMPLATE, template.id());
    }
}
