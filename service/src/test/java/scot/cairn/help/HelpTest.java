package scot.cairn.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import scot.cairn.access.AccessTest;
import scot.cairn.access.DemonstrationAccounts;
import scot.cairn.access.Lanterns;
import scot.cairn.access.Permission;
import scot.cairn.access.Permissions;
import scot.cairn.access.Role;
import scot.cairn.access.Visitor;
import scot.cairn.loading.LoadingPack;

/** There is help with everything that can be done here, and it speaks of what is there. */
@AccessTest
class HelpTest {

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    @Autowired private Help help;
    @Autowired private Permissions permissions;
    @Autowired private LoadingPack loading;
    @Autowired private DemonstrationAccounts accounts;
    @LocalServerPort private int port;

    @BeforeEach
    void ready() {
        Lanterns.ready(loading, accounts);
    }

    @Test
    void everythingThatIsNotEverybodysAndEveryFormHasHelp() {
        List<Permission> wanting =
                permissions.rows().stream()
                        .filter(row -> Help.isWork(row) || row.method().equals("POST"))
                        .toList();

        assertThat(wanting).hasSizeGreaterThan(9);
        assertThat(wanting)
                .as("rows of permissions.csv without a line in help/tasks.csv")
                .filteredOn(row -> help.task(row).isEmpty())
                .isEmpty();
    }

    @Test
    void everyLineOfHelpIsOfARow() {
        assertThat(help.written())
                .as("lines of help/tasks.csv that no row of permissions.csv is of")
                .filteredOn(task ->
                        permissions.rows().stream()
                                .noneMatch(row -> help.task(row).filter(task::equals).isPresent()))
                .isEmpty();
    }

    @Test
    void everyFormLinksToItsHelp() {
        Visitor administrator = Visitor.as(Role.ADMINISTRATOR, port);
        String account = "/access/accounts/" + Visitor.as(Role.FUNDER, port).account();
        List<Document> pages =
                List.of(
                        new Visitor(port).page("/sign-in"),
                        administrator.page("/work"),
                        administrator.page(account),
                        administrator.page("/sign-in/again"),
                        Visitor.as(Role.FUNDER, port).page("/work"));
        for (Document page : pages) {
            assertThat(page.select("form.cn_form")).as(page.title()).isNotEmpty();
            for (Element form : page.select("form.cn_form")) {
                String link = form.select(".cn_help a").attr("href");

                assertThat(link).as(form.attr("action")).startsWith("/help/");
                assertThat(new Visitor(port).page(link).select("ol li")).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theGuideOfARoleSaysAllThatItsRowsAllow(Role role) {
        Document guide = new Visitor(port).page("/help/roles/" + role.id());
        String text = guide.select("main").text();
        List<Task> open = help.open(role);

        for (Permission row : permissions.rows()) {
            boolean may =
                    row.who() == Permission.Who.SIGNED_IN
                            || (row.who() == Permission.Who.ROLES && row.roles().contains(role));
            help.task(row)
                    .filter(_ -> Help.isWork(row))
                    .ifPresent(
                            task -> assertThat(open.contains(task)).as("%s", row).isEqualTo(may));
        }
        for (Task task : open) {
            assertThat(text).contains(Objects.requireNonNull(task.topic()).title());
        }
        assertThat(guide.select("h2").eachText())
                .containsExactly(
                        "What this role is for",
                        "What you can do here today",
                        "Who to ask",
                        "What is never asked of you");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theirOwnPageLeadsToTheGuide(Role role) {
        Visitor visitor = Visitor.as(role, port);
        Element link = visitor.page("/work").expectFirst("a[href^=/help/roles/]");

        assertThat(link.attr("href")).isEqualTo("/help/roles/" + role.id());
        assertThat(visitor.page(link.attr("href")).select("h1").text()).isEqualTo(link.text());
    }

    /** Wherever a button or a link is renamed, its help must be too. */
    @Test
    void whatHelpNamesIsThere() throws IOException {
        Set<String> shown = new HashSet<>(literals());
        for (Document page :
                List.of(
                        new Visitor(port).page("/sign-in"),
                        Visitor.as(Role.AUDITOR, port).page("/work"))) {
            page.select("a, button, h1, h2, label").eachText().forEach(shown::add);
        }
        Set<String> named = new TreeSet<>();
        help.topics().forEach(topic -> named.addAll(topic.named()));
        Stream.of(Role.values()).forEach(role -> named.addAll(help.guide(role).named()));

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named).isSubsetOf(shown);
    }

    /** The words that pages for people who sign in are made with. */
    private static Set<String> literals() throws IOException {
        Set<String> literals = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(file ->
                                    file.toString()
                                            .matches(".*/(web/[A-Za-z]+|[A-Za-z]+Sections)[.]java"))
                            .toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    literals.add(literal.group(1));
                }
            }
        }
        return literals;
    }

    @Test
    void whatIsNoTaskAndNoRoleIsNotThere() {
        for (String path : List.of("/help/nonsense", "/help/roles/king", "/help/roles/x/y")) {
            assertThat(new Visitor(port).get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void htmlInAFileIsShownAsTyped() {
        Topic topic =
                Markdown.topic(
                        "x", "# A\n\n<script>b</script> [c](javascript:d)\n\n---\n\n**E f**");

        assertThat(topic.parts().getFirst())
                .contains("&lt;script&gt;")
                .doesNotContain("<script")
                .doesNotContain("href");
        assertThat(topic.parts()).hasSize(2);
        assertThat(topic.named()).containsExactly("E f");
    }
}
