package scot.cairn.landscape;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Group;
import scot.cairn.sources.Citing;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Heading;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;
import scot.cairn.subjects.SubjectSource;

/** What groups are called, and whether they are known to have ended. */
@Component
class GroupPages implements SubjectSource {

    private final Bodies bodies;
    private final Citing citing;

    GroupPages(Bodies bodies, Citing citing) {
        this.bodies = bodies;
        this.citing = citing;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.GROUP;
    }

    @Override
    public List<Heading> all(AsKnownOn asKnownOn) {
        return known(asKnownOn).stream().map(group -> heading(group, asKnownOn)).toList();
    }

    @Override
    public Optional<Heading> find(Subject subject, AsKnownOn asKnownOn) {
        return subject.isList()
                ? Optional.of(listHeading(subject, asKnownOn))
                : bodies.group(subject.id()).map(group -> heading(group, asKnownOn));
    }

    /** The groups whose purpose a document had stated by the day. */
    List<Group> known(AsKnownOn asKnownOn) {
        return bodies.groups().stream().filter(group -> isKnown(group, asKnownOn)).toList();
    }

    boolean isKnown(Group group, AsKnownOn asKnownOn) {
        return citing.knows(asKnownOn, group.purpose().source());
    }

    /** Whether a document that says it ended had been published by the day. */
    boolean hasEnded(Group group, AsKnownOn asKnownOn) {
        return group.ended() != null
                && (group.endedSaid() == null
                        ? asKnownOn.date().isEmpty()
                        : citing.knows(asKnownOn, group.endedSaid().source()));
    }

    private Heading listHeading(Subject subject, AsKnownOn asKnownOn) {
        List<Group> known = known(asKnownOn);
        long ended = known.stream().filter(group -> hasEnded(group, asKnownOn)).count();
        return new Heading(
                subject,
                "Who advises, scrutinises and delivers",
                SubjectKind.GROUP.listTitle(),
                known.isEmpty()
                        ? BodyPages.nothing(asKnownOn)
                        : "%d groups are on record. %s known to have ended."
                                .formatted(
                                        known.size(),
                                        switch ((int) ended) {
                                            case 0 -> "None is";
                                            case 1 -> "One is";
                                            default -> ended + " are";
                                        }),
                List.of(new Heading.Parent("Bodies", SubjectKind.BODY.path())));
    }

    private Heading heading(Group group, AsKnownOn asKnownOn) {
        return new Heading(
                new Subject(SubjectKind.GROUP, group.id()),
                kindWords(group.kind()),
                group.name(),
                isKnown(group, asKnownOn)
                        ? sentence(group, asKnownOn)
                        : BodyPages.nothing(asKnownOn),
                List.of(
                        new Heading.Parent("Groups", SubjectKind.GROUP.path()),
                        new Heading.Parent("Bodies", SubjectKind.BODY.path())));
    }

    private String sentence(Group group, AsKnownOn asKnownOn) {
        String from =
                group.started() == null
                        ? "When it began is not held"
                        : "It began in %s".formatted(words(group.started()));
        return hasEnded(group, asKnownOn)
                ? "%s; it ended in %s."
                        .formatted(from, words(java.util.Objects.requireNonNull(group.ended())))
                : "%s; no document on record says that it has ended.".formatted(from);
    }

    private static String words(scot.cairn.pack.WrittenDate date) {
        return DateRange.of(date).words();
    }

    /** What a group may do, in words. */
    static String kindWords(Group.Kind kind) {
        return switch (kind) {
            case OVERSIGHT -> "Oversight group";
            case ADVISORY -> "Advisory group";
            case DELIVERY -> "Delivery group";
            case CRITICAL_FRIEND -> "Critical friend";
            case WORKING -> "Working group";
            case COLLABORATIVE -> "Collaborative";
        };
    }
}
