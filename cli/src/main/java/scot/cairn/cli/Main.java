package scot.cairn.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import scot.cairn.postgres.CannotStart;

/** Where every command begins. */
@Command(
        name = "cairn",
        description = "Runs a public mission in the open.",
        mixinStandardHelpOptions = true,
        version = "cairn 0.1.0",
        subcommands = {DemoCommand.class, ServeCommand.class, LoadCommand.class, CheckCommand.class})
public final class Main implements Runnable {

    /** The work found something wrong. */
    static final int FOUND_FAULTS = 1;

    /** Bad input or use. */
    static final int BAD_INPUT = 2;

    /** This machine can't. */
    static final int MACHINE_CANNOT = 3;

    public static void main(String[] args) {
        int code =
                new CommandLine(new Main())
                        .setExecutionExceptionHandler(Main::explain)
                        .execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** One plain sentence on standard error; the whole of it only for what nobody foresaw. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult result) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotStart refused -> {
                    return say(String.valueOf(refused.getMessage()), MACHINE_CANNOT);
                }
                case MachineCannot refused -> {
                    return say(String.valueOf(refused.getMessage()), MACHINE_CANNOT);
                }
                case BadInput refused -> {
                    return say(String.valueOf(refused.getMessage()), BAD_INPUT);
                }
                default -> {}
            }
        }
        failure.printStackTrace();
        return say("Cairn stopped on something nobody foresaw; the lines above say where.", FOUND_FAULTS);
    }

    private static int say(String sentence, int code) {
        System.err.println("cairn: " + sentence);
        return code;
    }
}
