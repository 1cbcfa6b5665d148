package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * How a command refused.
 *
 * @param exit its exit status
 * @param talk all it wrote on standard error, one sentence; on standard output it wrote nothing
 */
record Refused(int exit, List<String> talk) {

    Refused(int exit, String sentence) {
        this(exit, List.of(sentence));
    }

    static Refused by(CairnProcess command) throws Exception {
        int exit = command.exit();
        assertThat(command.output()).isEmpty();
        return new Refused(exit, command.talk());
    }
}
