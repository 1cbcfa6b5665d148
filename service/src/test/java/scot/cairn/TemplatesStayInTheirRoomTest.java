package scot.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Templates are outside what the compiler's module check sees. One of a room may use its own room's
 * types, {@code subjects}, of which every panel is made, and templates of its own and of {@code
 * layout}; one of the layout may use {@code subjects} alone.
 */
class TemplatesStayInTheirRoomTest {

    private static final Pattern IMPORT = Pattern.compile("@import\\s+(?:static\\s+)?([\\w.]+)");
    private static final Pattern CALL = Pattern.compile("@template\\.(\\w+)\\.");

    @Test
    void everyTemplateUsesOnlyItsOwnRoomAndTheLayout() throws IOException {
        List<Path> templates = templates();
        List<String> strays = new ArrayList<>();
        for (Path template : templates) {
            strays.addAll(strays(template));
        }

        assertThat(templates).hasSizeGreaterThan(5);
        assertThat(strays).isEmpty();
    }

    @Test
    void aStrayIsSeen() {
        assertThat(strays("sources", "@import scot.cairn.measures.Value\n@template.site.page()"))
                .containsExactly("sources uses scot.cairn.measures.Value", "sources calls site");
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }

    private static List<String> strays(Path template) throws IOException {
        String room = Path.of("src/main/jte").relativize(template).getName(0).toString();
        return strays(room, Files.readString(template));
    }

    private static List<String> strays(String room, String text) {
        List<String> strays = new ArrayList<>();
        Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            String type = imports.group(1);
            boolean allowed =
                    !type.startsWith("scot.cairn.")
                            || type.startsWith("scot.cairn." + room + ".")
                            || type.startsWith("scot.cairn.subjects.");
            if (!allowed) {
                strays.add(room + " uses " + type);
            }
        }
        Matcher calls = CALL.matcher(text);
        while (calls.find()) {
            if (!calls.group(1).equals("layout") && !calls.group(1).equals(room)) {
                strays.add(room + " calls " + calls.group(1));
            }
        }
        return strays;
    }
}
