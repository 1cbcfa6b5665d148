package scot.cairn.cli;

import java.io.PrintWriter;
import java.sql.SQLException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import scot.cairn.backup.BackupRefused;
import scot.cairn.ledger.Closing;
import scot.cairn.postgres.CannotStart;

/** Where every command begins. */
@Command(
        name = "cairn",
        description = "Runs a public mission in the open.",
        mixinStandardHelpOptions = true,
        version = "cairn 0.1.0",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            LoadCommand.class,
            ImportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CheckCommand.class,
            RatesCommand.class,
            ProtectCommand.class,
            AttackCommand.class,
            VerifyCommand.class,
            WitnessCommand.class,
            RotateKeyCommand.class,
            EraseCommand.class
        })
public final class Main implements Runnable {

    /** The work found something wrong. */
    static final int FOUND_FAULTS = 1;

    /** Bad input or use. */
    static final int BAD_INPUT = 2;

    /** This machine can't. */
    static final int MACHINE_CANNOT = 3;

    private static final String DISK_FULL = "53100";

    public static void main(String[] args) {
        Results.keepStandardOutput();
        int code =
                new CommandLine(new Main())
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setOut(new PrintWriter(Results.OUT, true, Results.OUT.charset()))
                        .setParameterExceptionHandler(Main::explainUse)
                        .setExecutionExceptionHandler(Main::explain)
                        .execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public void run() {
        CommandLine.usage(this, Results.OUT);
    }

    /** What cannot be understood, and where to read what can. */
    private static int explainUse(ParameterException misuse, String[] arguments) {
        String what =
                misuse instanceof UnmatchedArgumentException unmatched
                        ? "There is no command or option " + unmatched.getUnmatched().getFirst()
                        : String.valueOf(misuse.getMessage());
        String command = misuse.getCommandLine().getCommandSpec().qualifiedName();
        return say("%s; %s --help says what there is.".formatted(what, command), BAD_INPUT);
    }

    /** One plain sentence on standard error; the whole of it only for what nobody foresaw. */
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult result) {
        if (Stopping.isUnderWay()) {
            return FOUND_FAULTS;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotStart refused -> {
                    return say(String.valueOf(refused.getMessage()), MACHINE_CANNOT);
                }
                case MachineCannot refused -> {
                    return say(String.valueOf(refused.getMessage()), MACHINE_CANNOT);
                }
                case Closing.LedgerClosed closed -> {
                    return say(String.valueOf(closed.getMessage()), FOUND_FAULTS);
                }
                case BackupRefused refused -> {
                    return say(String.valueOf(refused.getMessage()), status(refused.why()));
                }
                case BadInput refused -> {
                    return say(String.valueOf(refused.getMessage()), BAD_INPUT);
                }
                case SQLException full when DISK_FULL.equals(full.getSQLState()) -> {
                    return say(
                            "The disk of the database is full: nothing was stored, and what is on record is read as before. Free some space there and try again.",
                            MACHINE_CANNOT);
                }
                default -> {}
            }
        }
        failure.printStackTrace();
        return say(
                "Cairn stopped on something nobody foresaw; the lines above say where.",
                FOUND_FAULTS);
    }

    private static int status(BackupRefused.Why why) {
        return switch (why) {
            case BAD_INPUT -> BAD_INPUT;
            case DAMAGED_RECORD -> FOUND_FAULTS;
            case MACHINE_CANNOT -> MACHINE_CANNOT;
        };
    }

    private static int say(String sentence, int code) {
        System.err.println("cairn: " + sentence);
        return code;
    }
}
