package scot.cairn.cli;

import java.io.PrintStream;

/**
 * Standard output, which holds what a command found and nothing else: the log, and whatever a
 * library prints, goes to standard error.
 */
final class Results {

    static final PrintStream OUT = System.out;

    private Results() {}

    /** From now on nothing else can print there. */
    static void keepStandardOutput() {
        System.setOut(System.err);
    }
}
