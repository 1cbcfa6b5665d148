package scot.cairn.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that one body only answers for a subject in an area on any day, unless a conflict names
 * the lines that say otherwise. A line of a class is read as a line of each of its bodies in that
 * body's area, an office as its body, and areas of the same places as one.
 */
final class AccountabilityRules {

    /** What a line says of one body in one area. */
    private record Claim(Mapping line, String body, String area, Period period) {

        Scalar who() {
            return line.scalar("who").orElseThrow();
        }
    }

    private final Faults faults;
    private final Register register;
    private final List<Set<String>> conflicts;

    private AccountabilityRules(Draft draft, Faults faults) {
        this.faults = faults;
        this.register = Register.of(draft);
        this.conflicts =
                draft.items(FileKind.CONFLICTS, "conflicts")
                        .map(conflict ->
                                conflict.scalars("lines")
                                        .map(Scalar::text)
                                        .collect(Collectors.toSet()))
                        .toList();
    }

    /** Notes every pair of lines by which two bodies answer for one thing. */
    static void check(Draft draft, Faults faults) {
        var rules = new AccountabilityRules(draft, faults);
        Map<List<String>, List<Claim>> claims = new LinkedHashMap<>();
        draft.rows(FileKind.LINES)
                .filter(LineRules::isAccountable)
                .filter(line ->
                        line.scalar("who").filter(who -> !faults.areAt(who.place())).isPresent())
                .flatMap(rules::claims)
                .forEach(claim ->
                        claims.computeIfAbsent(rules.matter(claim), _ -> new ArrayList<>())
                                .add(claim));
        Set<List<String>> noted = new HashSet<>();
        claims.values().forEach(rivals -> rules.compare(rivals, noted));
    }

    /** What a claim is about and where: two claims of the same matter can clash. */
    private List<String> matter(Claim claim) {
        String subject =
                claim.line()
                        .text("subject")
                        .orElse("for " + claim.line().text("for_what").orElse(""));
        return List.of(subject, register.place(claim.area()));
    }

    private Stream<Claim> claims(Mapping line) {
        String body = register.bodyOf(line.text("who").orElseThrow());
        Period period = Period.of(line);
        return areas(line)
                .flatMap(area -> {
                    List<Mapping> members = members(register, body, area);
                    return members.isEmpty()
                            ? Stream.of(new Claim(line, body, area, period))
                            : members.stream()
                                    .filter(member -> Period.of(member).surelyMeets(period))
                                    .map(member ->
                                            new Claim(
                                                    line,
                                                    member.text("id").orElse(body),
                                                    area,
                                                    period.meet(Period.of(member))));
                });
    }

    private Stream<String> areas(Mapping line) {
        return line.text("area")
                .map(Stream::of)
                .orElseGet(() ->
                        line.text("area_set").stream()
                                .flatMap(set -> register.areasOf(set).stream()));
    }

    /** The bodies of a class that are for an area. */
    static List<Mapping> members(Register register, String body, String area) {
        return register.membersOf(body).stream()
                .filter(member ->
                        member.text("area")
                                .filter(own -> register.areSamePlace(own, area))
                                .isPresent())
                .toList();
    }

    private void compare(List<Claim> rivals, Set<List<String>> noted) {
        for (int later = 1; later < rivals.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Claim one = rivals.get(earlier);
                Claim other = rivals.get(later);
                if (!one.body().equals(other.body())
                        && one.period().surelyMeets(other.period())
                        && !isNamed(one, other)
                        && noted.add(List.of(id(one), id(other)))) {
                    note(one, other);
                }
            }
        }
    }

    private boolean isNamed(Claim one, Claim other) {
        return conflicts.stream()
                .anyMatch(lines -> lines.contains(id(one)) && lines.contains(id(other)));
    }

    private void note(Claim one, Claim other) {
        faults.add(
                other.who().place(),
                "%s answers for %s in %s%s, and by line %d so does %s"
                        .formatted(
                                Shown.of(other.body()),
                                other.line()
                                        .text("subject")
                                        .or(() -> other.line().text("for_what"))
                                        .map(Shown::of)
                                        .orElse(""),
                                Shown.of(other.area()),
                                register.area(other.area())
                                        .flatMap(area -> area.text("name"))
                                        .map(" (%s)"::formatted)
                                        .orElse(""),
                                one.line().place().line(),
                                Shown.of(one.body())),
                "end one of the two, or name both in landscape/conflicts.yaml for a person to"
                        + " settle");
    }

    private static String id(Claim claim) {
        return claim.line().text("id").orElse("");
    }
}
