package scot.cairn.landscape.lines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import scot.cairn.calendar.Times;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.landscape.WiderSubjects;
import scot.cairn.pack.Area;
import scot.cairn.pack.Body;
import scot.cairn.pack.Conflict;
import scot.cairn.pack.Line;
import scot.cairn.pack.Office;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Answers "who answers for this?" from the lines on record. Nobody is made up: where a subject has
 * no line of its own the one of what it is part of, or for, is taken, and where a document does not
 * say to whom somebody answers the chain says so.
 */
@Service
class WhoAnswers {

    private final Lines lines;
    private final Gazetteer gazetteer;
    private final ObjectProvider<WiderSubjects> wider;
    private final Clock clock;

    WhoAnswers(Lines lines, Gazetteer gazetteer, ObjectProvider<WiderSubjects> wider, Clock clock) {
        this.lines = lines;
        this.gazetteer = gazetteer;
        this.wider = wider;
        this.clock = clock;
    }

    /** The day that is meant where none is asked for: that of knowledge, or today. */
    LocalDate day(AsKnownOn asKnownOn) {
        return asKnownOn.date().orElseGet(() -> Times.day(clock.instant()));
    }

    /**
     * Answers.
     *
     * @param asKnownOn only documents published by then are believed
     */
    Answer of(Subject subject, Optional<Area> area, LocalDate day, AsKnownOn asKnownOn) {
        Place place = new Place(lines, gazetteer, area, day);
        List<Line> known = lines.known(asKnownOn);
        List<String> levels = levels(subject, asKnownOn);
        List<Held> holding =
                known.stream()
                        .filter(line -> line.state() != Line.State.PROPOSED)
                        .filter(line -> line.mayHoldOn(day))
                        .filter(line -> isAbout(line, levels))
                        .flatMap(line -> held(line, place).stream())
                        .toList();
        List<Held> chain = chain(holding, levels);
        List<Held> others =
                holding.stream()
                        .filter(held -> held.line().role() != Line.Role.ACCOUNTABLE)
                        .filter(held -> isNear(held, levels))
                        .sorted(
                                Comparator.comparing((Held held) -> held.line().role())
                                        .thenComparingInt(held -> levels.indexOf(subjectOf(held))))
                        .toList();
        return new Answer(
                subject,
                area,
                day,
                chain,
                others,
                proposed(known, levels, place),
                former(known, levels.getFirst(), place, day),
                conflicts(chain, levels));
    }

    /** Every line that holds in an area on a day, those of the nation apart. */
    List<Held> in(Area area, LocalDate day, AsKnownOn asKnownOn) {
        Place place = new Place(lines, gazetteer, Optional.of(area), day);
        return lines.known(asKnownOn).stream()
                .filter(line -> line.state() != Line.State.PROPOSED && line.mayHoldOn(day))
                .filter(line ->
                        line.areaSet() != null
                                || area.code().equals(line.area())
                                || !place.members(line.who()).isEmpty())
                .flatMap(line -> held(line, place).stream())
                .toList();
    }

    /** Lines with the bodies that they name, wherever, whether or not they hold on the day. */
    List<Held> anywhere(Predicate<Line> wanted, LocalDate day, AsKnownOn asKnownOn) {
        Place place = new Place(lines, gazetteer, Optional.empty(), day);
        return lines.known(asKnownOn).stream()
                .filter(wanted)
                .map(line -> new Held(line, place.parties(line.who()), place.parties(line.whom())))
                .filter(held -> !held.who().isEmpty())
                .toList();
    }

    /** The subject as lines write it, then what it is part of or for, then the whole. */
    private List<String> levels(Subject subject, AsKnownOn asKnownOn) {
        LinkedHashSet<String> levels = new LinkedHashSet<>(upwards(subject));
        wider.orderedStream()
                .flatMap(rooms -> rooms.of(subject, asKnownOn).stream())
                .flatMap(of -> upwards(of).stream())
                .forEach(levels::add);
        levels.add(Line.WHOLE_PLAN);
        return List.copyOf(levels);
    }

    private static List<String> upwards(Subject subject) {
        if (subject.kind() == SubjectKind.MISSION || subject.isList()) {
            return List.of(Line.WHOLE_PLAN);
        }
        List<String> levels = new ArrayList<>();
        String address = Addresses.of(subject);
        while (address.contains("/")) {
            levels.add(address);
            address = address.substring(0, address.lastIndexOf('/'));
        }
        return levels;
    }

    private static Optional<Held> held(Line line, Place place) {
        boolean isHere =
                place.meets(line.area())
                        && (line.areaSet() == null || place.meetsOneOf(line.areaSet()));
        if (!isHere) {
            return Optional.empty();
        }
        List<Party> who = place.parties(line.who());
        return who.isEmpty()
                ? Optional.empty()
                : Optional.of(new Held(line, who, place.parties(line.whom())));
    }

    /** From the nearest level that anybody answers for, step by step up. */
    private static List<Held> chain(List<Held> holding, List<String> levels) {
        List<Held> accountable =
                holding.stream().filter(h -> h.line().role() == Line.Role.ACCOUNTABLE).toList();
        List<Held> chain = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        List<Held> step = nearest(accountable, levels, _ -> true);
        while (!step.isEmpty()) {
            chain.addAll(step);
            Set<String> above = new LinkedHashSet<>();
            step.forEach(held -> asked.add(held.line().who()));
            step.forEach(held -> Optional.ofNullable(held.line().whom()).ifPresent(above::add));
            above.removeAll(asked);
            step =
                    above.stream()
                            .flatMap(whom ->
                                    nearest(
                                            accountable,
                                            levels,
                                            held -> held.line().who().equals(whom))
                                            .stream())
                            .filter(held -> !chain.contains(held))
                            .toList();
        }
        nearest(accountable, List.of(Line.WHOLE_PLAN), held -> !chain.contains(held))
                .forEach(chain::add);
        return chain;
    }

    private static List<Held> nearest(
            List<Held> accountable, List<String> levels, Predicate<Held> wanted) {
        return levels.stream()
                .map(level ->
                        accountable.stream()
                                .filter(held -> level.equals(held.line().subject()))
                                .filter(wanted)
                                .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isAbout(Line line, List<String> levels) {
        return line.subject() != null && levels.contains(line.subject());
    }

    /** What is about the whole plan is told only where the whole plan is asked about. */
    private static boolean isNear(Held held, List<String> levels) {
        return levels.size() == 1 || !Line.WHOLE_PLAN.equals(held.line().subject());
    }

    private static String subjectOf(Held held) {
        return Objects.requireNonNullElse(held.line().subject(), "");
    }

    private List<Held> proposed(List<Line> known, List<String> levels, Place place) {
        return known.stream()
                .filter(line -> line.state() == Line.State.PROPOSED)
                .filter(line -> isAbout(line, levels))
                .flatMap(line -> held(line, place).stream())
                .filter(held -> isNear(held, levels))
                .toList();
    }

    /** Those whose lines have ended, where nobody on record took the subject over. */
    private static List<Held> former(List<Line> known, String subject, Place place, LocalDate day) {
        List<Line> owning =
                known.stream()
                        .filter(line -> subject.equals(line.subject()))
                        .filter(line -> line.state() != Line.State.PROPOSED)
                        .filter(line ->
                                line.role() == Line.Role.ACCOUNTABLE
                                        || line.role() == Line.Role.RESPONSIBLE)
                        .toList();
        boolean isOwned =
                owning.stream()
                        .filter(line -> line.mayHoldOn(day))
                        .anyMatch(line -> held(line, place).isPresent());
        return isOwned
                ? List.of()
                : owning.stream()
                        .filter(line -> line.to() != null && day.isAfter(line.to().last()))
                        .flatMap(line -> held(line, place).stream())
                        .toList();
    }

    private List<Conflict> conflicts(List<Held> chain, List<String> levels) {
        Set<String> own = new HashSet<>();
        chain.forEach(held -> own.add(held.line().id()));
        return lines.conflicts().stream()
                .filter(conflict -> conflict.state() == Conflict.State.OPEN)
                .filter(conflict ->
                        levels.getFirst().equals(conflict.subject())
                                || conflict.lines().stream().anyMatch(own::contains))
                .toList();
    }

    /** What a body is named in: itself, the class it is of, and its posts. */
    Stream<String> names(Body body, LocalDate day) {
        return Stream.concat(
                Stream.of(body.id(), Objects.requireNonNullElse(body.memberOf(), body.id())),
                lines.posts(body, day).stream().map(Office::id));
    }
}
