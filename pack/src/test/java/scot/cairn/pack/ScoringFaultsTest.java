package scot.cairn.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringFaultsTest {

    private static final String HEAD =
            """
            id: zz
            name: Another
            set: mat
            from: 2026
            why: Ours.
            levels:
              - {id: none, name: nothing}
              - {id: full, name: all}
            scale:
              - {id: red, name: Red, meaning: Not there.}
              - {id: amber, name: Amber, meaning: Partly there.}
              - {id: green, name: Green, meaning: There., full: true}
            not_assessed: {name: Not assessed, meaning: Nothing came.}
            """;

    private PackCopy pack;

    @BeforeEach
    void copy(@TempDir Path parent) {
        pack = PackCopy.in(parent);
    }

    @Test
    void rulesStandInOrderAndEachStatusButTheLowestHasOne() {
        pack.write(
                "methods/scoring/zz.yaml",
                HEAD
                        + """
                        rules:
                          - {status: amber, needs: [{streams: [process], submitted: full}]}
                          - {status: amber, needs: [{monitored: true}]}
                          - {status: red, needs: [{monitored: true}]}
                        """);

        assertThat(pack.faults())
                .hasSize(3)
                .anyMatch(fault ->
                        fault.contains(
                                "zz.yaml:16:14: \"amber\" is not below the status of the rule above"))
                .anyMatch(fault -> fault.contains("\"red\" is the lowest status"))
                .anyMatch(fault -> fault.contains("no rule says what \"green\" needs"));
    }

    @Test
    void aNeedNamesStreamsAndALevelThatThereAre() {
        pack.write(
                "methods/scoring/zz.yaml",
                HEAD
                        + """
                        rules:
                          - {status: green, needs: [{streams: [proces], confirmed: ful}]}
                          - {status: amber, needs: [{streams: [process]}, {confirmed: full}, {monitored: false}]}
                        life: {months: 12, statuses: [gren], name: Not renewed}
                        asked:
                          - {after: [amber], streams: [process], why: A sample.}
                          - {after: [amber, blue], streams: [process, counting], why: All.}
                        """);

        assertThat(pack.faults())
                .hasSize(9)
                .anyMatch(fault -> fault.contains("write \"process\""))
                .anyMatch(fault -> fault.contains("write \"full\""))
                .anyMatch(fault -> fault.contains("write \"green\""))
                .anyMatch(fault -> fault.contains("no stream of evidence is called \"counting\""))
                .anyMatch(fault -> fault.contains("no status is called \"blue\""))
                .anyMatch(fault -> fault.contains("says already what is asked for after \"amber\""))
                .filteredOn(fault -> fault.contains("this asks for nothing"))
                .hasSize(3);
    }

    @Test
    void whatAStatusNeedsIsAskedForAfterIt() {
        String place =
                pack.write(
                        "methods/scoring/zz.yaml",
                        HEAD
                                + """
                                rules:
                                  - {status: green, needs: [{streams: [process, numerical], confirmed: full}]}
                                  - {status: amber, needs: [{streams: [process], submitted: full}]}
                                asked:
                                  - {after: [»green], streams: [process], why: A sample.}
                                  - {after: [amber], streams: [process], why: All.}
                                """);

        assertThat(pack.faults())
                .containsExactly(
                        place
                                + "\"green\" needs numerical, which is not asked for after it, so that it"
                                + " could not be kept; ask for it, or take it out of what the status"
                                + " needs");
    }

    @Test
    void aMethodIsOfASetThatThereIsAndItsIdsStandOnce() {
        pack.write(
                "methods/scoring/zz.yaml",
                HEAD.replace("set: mat", "set: matt").replace("id: amber,", "id: green,")
                        + "rules:\n  - {status: green, needs: [{monitored: true}]}\n");

        assertThat(pack.faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("no set of standards is called \"matt\""))
                .anyMatch(fault -> fault.contains("the id \"green\" is taken by line 11"));
    }
}
