package scot.cairn.framework.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Measure.Strength;
import scot.cairn.pack.StandardSet;
import scot.cairn.pack.StandardSet.Standard;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What sets and standards are called: {@code mat} is a set, {@code mat/1} a standard of it. */
@Component
class StandardPages implements SubjectSource {

    private static final Heading.Parent LIST =
            new Heading.Parent("Standards", SubjectKind.STANDARD.path());

    private final StandardSets sets;

    StandardPages(StandardSets sets) {
        this.sets = sets;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.STANDARD;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        List<Heading> all = new ArrayList<>();
        for (StandardSet set : sets.all(asKnownOn)) {
            all.add(heading(set, asKnownOn));
            sets.standards(set, asKnownOn).forEach(one -> all.add(heading(set, one, asKnownOn)));
        }
        return all;
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        if (subject.isList()) {
            return Optional.of(listHeading(subject, asKnownOn));
        }
        Optional<StandardSet> set = set(subject);
        return subject.id().contains("/")
                ? set.flatMap(
                        its -> standard(its, subject).map(one -> heading(its, one, asKnownOn)))
                : set.map(its -> heading(its, asKnownOn));
    }

    /** The set that a subject is, or is of. */
    Optional<StandardSet> set(Subject subject) {
        return sets.find(subject.id().split("/", -1)[0]);
    }

    /** The standard of a set that a subject is. */
    static Optional<Standard> standard(StandardSet set, Subject subject) {
        return set.standards().stream()
                .filter(one -> subject(set, one).equals(subject))
                .findFirst();
    }

    static Subject subject(StandardSet set, Standard standard) {
        return new Subject(SubjectKind.STANDARD, set.id() + "/" + standard.number());
    }

    /** For example {@code MAT standard 1}. */
    static String label(StandardSet set, Standard standard) {
        return "%s %s %d".formatted(set.abbreviation(), Words.noun(set), standard.number());
    }

    private Heading listHeading(Subject subject, AsKnownOn asKnownOn) {
        List<StandardSet> known = sets.all(asKnownOn);
        int held = known.stream().mapToInt(set -> sets.standards(set, asKnownOn).size()).sum();
        String sentence =
                known.isEmpty()
                        ? nothing(asKnownOn)
                        : "%d sets are on record; the words of %d standards are held."
                                .formatted(known.size(), held);
        return new Heading(
                subject,
                "What services are to meet",
                SubjectKind.STANDARD.listTitle(),
                sentence,
                List.of());
    }

    private Heading heading(StandardSet set, AsKnownOn asKnownOn) {
        boolean known = sets.all(asKnownOn).contains(set);
        return new Heading(
                new Subject(SubjectKind.STANDARD, set.id()),
                Words.kind(set),
                set.name(),
                known ? sentence(set, asKnownOn) : nothing(asKnownOn),
                List.of(LIST));
    }

    private String sentence(StandardSet set, AsKnownOn asKnownOn) {
        int held = sets.standards(set, asKnownOn).size();
        String noun = Words.noun(set);
        String words =
                held == 0
                        ? "The words of its %ss are not held.".formatted(noun)
                        : "The words of %s are held.".formatted(Words.counted(held, noun));
        return switch (set.state()) {
            case DRAFT -> "This set is a draft. " + words;
            case CONSULTED -> "This set is not final: it was consulted on. " + words;
            case LIVE -> words;
            case CLOSED -> "This set is closed. " + words;
        };
    }

    private Heading heading(StandardSet set, Standard standard, AsKnownOn asKnownOn) {
        boolean known = sets.standards(set, asKnownOn).contains(standard);
        return new Heading(
                subject(set, standard),
                label(set, standard),
                known
                        ? "%s: %s".formatted(label(set, standard), sets.title(standard, asKnownOn))
                        : label(set, standard),
                known ? contributions(standard) : nothing(asKnownOn),
                List.of(
                        new Heading.Parent(
                                set.abbreviation(),
                                new Subject(SubjectKind.STANDARD, set.id()).url()),
                        LIST));
    }

    private static String contributions(Standard standard) {
        List<String> said = new ArrayList<>();
        for (Strength strength : Strength.values()) {
            int parts =
                    (int)
                            standard.serves().stream()
                                    .filter(to -> to.strength() == strength)
                                    .count();
            if (parts > 0) {
                said.add(Words.contribution(strength, parts));
            }
        }
        return said.isEmpty()
                ? "No document on record says which outcome it contributes to."
                : "It contributes %s.".formatted(String.join(", and ", said));
    }

    private static String nothing(AsKnownOn asKnownOn) {
        return asKnownOn
                .date()
                .map(DateRange::words)
                .map("Nothing that Cairn holds about it had been published by %s."::formatted)
                .orElse("Not supplied: no set of standards is on record.");
    }
}
