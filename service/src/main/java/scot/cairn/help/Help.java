package scot.cairn.help;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import scot.cairn.access.Permission;
import scot.cairn.access.Permissions;
import scot.cairn.access.Role;
import scot.cairn.layout.Guidance;

/** All pages of help. */
@Component
public class Help implements Guidance {

    private final Permissions permissions;
    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<Role, Topic> guides = new EnumMap<>(Role.class);
    private final List<Task> written;
    private final Map<List<String>, Task> byRow = new HashMap<>();

    Help(Permissions permissions) {
        this.permissions = permissions;
        this.written = tasks();
        written.forEach(task -> byRow.putIfAbsent(List.of(task.method(), task.route()), task));
        for (Role role : Role.values()) {
            guides.put(role, topic("roles", role.id()));
        }
    }

    /** How each task is done, in the order in which people meet them. */
    public Collection<Topic> topics() {
        return List.copyOf(topics.values());
    }

    /** How a task is done. */
    public Optional<Topic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** What a role is for, who to ask, and what is never asked. */
    public Topic guide(Role role) {
        return Objects.requireNonNull(guides.get(role));
    }

    /**
     * What somebody in a role can do here today: every row of the table of permissions that is
     * theirs and not everybody's, after what everybody does to get in, and before leaving.
     */
    public List<Task> open(Role role) {
        List<Permission> theirs =
                permissions.rows().stream().filter(row -> allows(row, role)).toList();
        Set<Task> known =
                theirs.stream()
                        .flatMap(row -> task(row).stream())
                        .collect(Collectors.toUnmodifiableSet());
        Stream<Task> unwritten =
                theirs.stream()
                        .filter(row -> isWork(row) && task(row).isEmpty())
                        .map(row -> new Task(row.method(), route(row), row.why(), null));
        return Stream.concat(written.stream().filter(known::contains), unwritten).toList();
    }

    @Override
    public String of(String action) {
        return permissions
                .of("POST", action.replaceAll("[?].*", ""))
                .flatMap(this::task)
                .map(Task::topic)
                .map(topic -> "/help/" + topic.id())
                .orElse("");
    }

    /** Everything that is written of, in order. */
    List<Task> written() {
        return written;
    }

    /** What is written of a row. */
    Optional<Task> task(Permission row) {
        return Optional.ofNullable(byRow.get(List.of(row.method(), route(row))));
    }

    /** Whether it is there for people who are signed in alone. */
    static boolean isWork(Permission row) {
        return row.who() == Permission.Who.SIGNED_IN || row.who() == Permission.Who.ROLES;
    }

    private static boolean allows(Permission row, Role role) {
        return switch (row.who()) {
            case EVERYONE, STRANGERS, SIGNED_IN -> true;
            case ROLES -> row.roles().contains(role);
            case CLIENTS -> false;
        };
    }

    private static String route(Permission row) {
        return row.route().getPatternString();
    }

    private List<Task> tasks() {
        try (InputStream in = file("tasks.csv");
                CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(in)) {
            return csv.stream().map(this::task).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Task task(NamedCsvRecord row) {
        Topic topic = topics.computeIfAbsent(row.getField("help"), id -> topic("tasks", id));
        return new Task(
                row.getField("method"), row.getField("route"), row.getField("words"), topic);
    }

    private static Topic topic(String folder, String id) {
        try (InputStream in = file("%s/%s.md".formatted(folder, id))) {
            return Markdown.topic(id, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(Help.class.getResourceAsStream(name), name);
    }
}
