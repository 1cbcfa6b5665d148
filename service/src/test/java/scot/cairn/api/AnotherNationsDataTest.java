package scot.cairn.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import scot.cairn.Checkout;
import scot.cairn.ServiceTest;
import scot.cairn.loading.LoadOutcome;
import scot.cairn.loading.LoadingPack;
import scot.cairn.subjects.ItemSource;

/**
 * An invented nation's data need no line of code, and a change of its plan shows in their tags. The
 * property gives it a service that no other test has loaded a plan into.
 */
@ServiceTest
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=another-nation")
class AnotherNationsDataTest {

    private static final Path PACK =
            Checkout.root().resolve("service/src/test/resources/packs/lantern-mission");

    @TempDir private Path folder;

    @Autowired private LoadingPack loading;
    @Autowired private List<ItemSource> sources;
    @LocalServerPort private int port;

    @Test
    void itsDataAreItsOwnAndChangeTheirTagWhenItsPlanChanges() throws IOException {
        Asking asking = new Asking(port);
        for (ItemSource source : sources) {
            assertThat(asking.walk(Root.PATH + "/" + source.plural(), 100)).isEmpty();
        }
        assertThat(loading.load(PACK)).isInstanceOf(LoadOutcome.Loaded.class);

        for (ItemSource source : sources) {
            String address = Root.PATH + "/" + source.plural();
            String body = asking.get(address).body();
            assertThat(body).as(address).doesNotContain("Scot", "drug", "MAT ");
            assertThat(Description.faults(address, 200, body)).as(address).isEmpty();
        }
        assertThat(asking.walk(Root.PATH + "/measures/lanterns-out/values", 2)).isNotEmpty();

        String bodies = tag(asking, "/bodies");
        String areas = tag(asking, "/areas");
        assertThat(loading.load(reworded())).isInstanceOf(LoadOutcome.Loaded.class);

        assertThat(tag(asking, "/bodies")).isNotEqualTo(bodies);
        assertThat(tag(asking, "/areas")).isEqualTo(areas);
    }

    private static String tag(Asking asking, String list) {
        return asking.get(Root.PATH + list).headers().firstValue("ETag").orElseThrow();
    }

    /** The same pack with another name for one body. */
    private Path reworded() throws IOException {
        Path pack = folder.resolve("lantern-mission");
        try (Stream<Path> files = Files.walk(PACK)) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(PACK.relativize(file)));
            }
        }
        Path bodies = pack.resolve("landscape/bodies.csv");
        String text = Files.readString(bodies);
        assertThat(text).contains("Harbour Council");
        Files.writeString(bodies, text.replace("Harbour Council", "The Harbour Council"));
        return pack;
    }
}
