package scot.cairn.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules for posts and for the terms of those who hold them. */
final class OfficeRules {

    private final Draft draft;
    private final Faults faults;
    private final Register register;

    private OfficeRules(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
        this.register = Register.of(draft);
    }

    /**
     * Notes an office among the bodies of a pack that lists offices, a body that is one of no
     * class, a term outside that of its post, a term in a post of many bodies that does not say of
     * which, and more holders at once than a post has seats.
     */
    static void check(Draft draft, Faults faults) {
        var rules = new OfficeRules(draft, faults);
        draft.rows(FileKind.BODIES).forEach(rules::checkBody);
        draft.rows(FileKind.HOLDERS).forEach(rules::checkTerm);
        draft.rows(FileKind.HOLDERS).forEach(rules::checkWhose);
        rules.checkSeats();
    }

    private void checkBody(Mapping body) {
        if (draft.of(FileKind.OFFICES).findAny().isPresent()) {
            body.scalar("kind")
                    .filter(kind -> kind.text().equals("office"))
                    .ifPresent(kind ->
                            faults.add(
                                    kind.place(),
                                    "an office stands among the bodies",
                                    "move it to landscape/offices.csv: its id stays a body's"));
        }
        body.scalar("member_of")
                .filter(above -> body.text("id").filter(above.text()::equals).isPresent())
                .ifPresent(above ->
                        faults.add(
                                above.place(),
                                "the body is one of itself",
                                "name the class that it is one of, or leave the cell empty"));
    }

    private void checkTerm(Mapping holder) {
        Period term = Period.of(holder);
        holder.text("office")
                .flatMap(register::office)
                .filter(office -> term.surelyLeaves(Period.of(office)))
                .ifPresent(office ->
                        faults.add(
                                holder.keys().getOrDefault("from", holder.place()),
                                "the term of %s is not within that of the office, %s"
                                        .formatted(
                                                Shown.of(holder.text("name").orElse("")),
                                                dates(office)),
                                "correct the dates of one of the two"));
    }

    private static String dates(Mapping office) {
        return "from %s to %s"
                .formatted(
                        office.text("from").orElse("a day not held"),
                        office.text("to").orElse("now"));
    }

    private void checkWhose(Mapping holder) {
        String office = holder.text("office").orElse("");
        boolean ofClass = register.office(office).isPresent() && register.isOfClass(office);
        if (ofClass && holder.scalar("body").isEmpty()) {
            faults.add(
                    holder.keys().getOrDefault("body", holder.place()),
                    "each body of %s has such a post".formatted(Shown.of(register.bodyOf(office))),
                    "say of which body this is the holder");
        }
        holder.scalar("body")
                .filter(body -> register.office(office).isPresent())
                .filter(body -> !isMember(body.text(), register.bodyOf(office)))
                .ifPresent(body ->
                        faults.add(
                                body.place(),
                                "the office %s is no post of %s"
                                        .formatted(Shown.of(office), Shown.of(body.text())),
                                "name a body whose class has the post, or leave the cell empty"));
    }

    private boolean isMember(String body, String above) {
        return register.membersOf(above).stream()
                .anyMatch(member -> member.text("id").filter(body::equals).isPresent());
    }

    private void checkSeats() {
        Map<List<String>, List<Mapping>> terms = new HashMap<>();
        draft.rows(FileKind.HOLDERS)
                .forEach(holder -> {
                    String office = holder.text("office").orElse("");
                    List<Mapping> earlier =
                            terms.computeIfAbsent(
                                    List.of(office, holder.text("body").orElse("")),
                                    _ -> new ArrayList<>());
                    List<Mapping> atOnce =
                            earlier.stream()
                                    .filter(other ->
                                            Period.of(other).surelyMeets(Period.of(holder)))
                                    .toList();
                    if (atOnce.size() >= seats(office)) {
                        faults.add(
                                holder.keys().getOrDefault("name", holder.place()),
                                "%s holds the office at the same time, by line %d"
                                        .formatted(
                                                Shown.of(atOnce.getLast().text("name").orElse("")),
                                                atOnce.getLast().place().line()),
                                "end the earlier term, or give the office its number of seats");
                    }
                    earlier.add(holder);
                });
    }

    private int seats(String office) {
        return register.office(office)
                .flatMap(found -> found.text("seats"))
                .filter(seats -> seats.matches("[1-9]\\d{0,2}"))
                .map(Integer::parseInt)
                .orElse(1);
    }
}
