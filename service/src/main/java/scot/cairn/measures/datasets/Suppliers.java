package scot.cairn.measures.datasets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import scot.cairn.access.Role;
import scot.cairn.landscape.Bodies;
import scot.cairn.pack.Dataset;
import scot.cairn.pack.Dataset.SuppliedBy;

/** Who may bring a table in, in words. */
@Component
public class Suppliers {

    /** Who imports figures at all, as the table of permissions has it. */
    public static final List<Role> IMPORTERS = List.of(Role.ANALYST, Role.HEAD_OF_PROFESSION);

    private final Bodies bodies;

    Suppliers(Bodies bodies) {
        this.bodies = bodies;
    }

    /** Such as "an analyst or a head of profession for the Council". */
    public String words(Dataset layout) {
        Optional<SuppliedBy> by = Optional.ofNullable(layout.suppliedBy());
        String roles =
                IMPORTERS.stream()
                        .filter(role ->
                                by.map(SuppliedBy::roles)
                                        .filter(named -> !named.isEmpty())
                                        .map(named -> named.contains(role.id()))
                                        .orElse(true))
                        .map(Suppliers::one)
                        .collect(Collectors.joining(" or "));
        String of =
                by.map(SuppliedBy::bodies).orElse(List.of()).stream()
                        .map(bodies::name)
                        .collect(Collectors.joining(" or "));
        return of.isEmpty() ? roles : "%s for %s".formatted(roles, of);
    }

    private static String one(Role role) {
        String words = role.words().toLowerCase(Locale.UK);
        return (words.matches("[aeiou].*") ? "an " : "a ") + words;
    }
}
