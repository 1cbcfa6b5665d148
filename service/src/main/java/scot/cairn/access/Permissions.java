package scot.cairn.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may ask for what: the one table, {@code permissions.csv}. What has no row is nobody's. The
 * filter before every page reads it, and so do the access review and the test of every route.
 */
@Component
public class Permissions {

    private static final String TABLE = "permissions.csv";

    private final List<Permission> rows = read();

    Permissions() {}

    /** Every row, as written. */
    public List<Permission> rows() {
        return rows;
    }

    /**
     * The row of a request: of those that match, the most particular.
     *
     * @param method as sent; asking for the head alone is asking for the page
     * @param path without a query
     */
    public Optional<Permission> of(String method, String path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        PathContainer place = PathContainer.parsePath(path);
        return rows.stream()
                .filter(row -> row.method().equals("*") || row.method().equals(asked))
                .filter(row -> row.route().matches(place))
                .min(Comparator.comparing(Permission::route));
    }

    private static List<Permission> read() {
        try (InputStream in = Objects.requireNonNull(Permissions.class.getResourceAsStream(TABLE));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().map(Permissions::row).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Permission row(NamedCsvRecord row) {
        String roles = row.getField("roles");
        PathPattern route = PathPatternParser.defaultInstance.parse(row.getField("route"));
        Permission.Who who =
                switch (roles) {
                    case "everyone" -> Permission.Who.EVERYONE;
                    case "strangers" -> Permission.Who.STRANGERS;
                    case "clients" -> Permission.Who.CLIENTS;
                    case "signed-in" -> Permission.Who.SIGNED_IN;
                    default -> Permission.Who.ROLES;
                };
        return new Permission(
                row.getField("method"),
                route,
                who,
                who == Permission.Who.ROLES ? roles(roles) : Set.of(),
                areas(row.getField("areas")),
                scope(row.getField("scope")),
                row.getField("why"));
    }

    private static Permission.Areas areas(String rule) {
        return switch (rule) {
            case "any" -> Permission.Areas.ANY;
            case "own" -> Permission.Areas.OWN;
            default -> throw new IllegalStateException("no rule of areas " + rule);
        };
    }

    private static String scope(String id) {
        if (!id.isEmpty() && Scope.of(id).isEmpty()) {
            throw new IllegalStateException("no scope " + id);
        }
        return id;
    }

    private static Set<Role> roles(String ids) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String id : ids.split(" ", -1)) {
            roles.add(Role.of(id).orElseThrow(() -> new IllegalStateException("no role " + id)));
        }
        return roles;
    }
}
