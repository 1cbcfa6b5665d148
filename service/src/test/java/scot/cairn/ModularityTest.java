package scot.cairn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The house is built as planned: arrows point down only, and only to what a room shows. */
class ModularityTest {

    private final ApplicationModules rooms = ApplicationModules.of(CairnService.class);

    @Test
    void everyArrowIsAllowed() {
        rooms.verify();
    }

    @Test
    void everyRoomOfTheServiceIsSeen() {
        assertThat(rooms.stream().map(room -> room.getIdentifier().toString()))
                .contains(
                        "calendar",
                        "subjects",
                        "ledger",
                        "access",
                        "jobs",
                        "notices",
                        "correspondence",
                        "approval",
                        "drafting",
                        "loading",
                        "sources",
                        "landscape",
                        "framework",
                        "measures",
                        "returns",
                        "help",
                        "site",
                        "api");
    }
}
