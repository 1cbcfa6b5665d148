package scot.cairn.intake.scan;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import scot.cairn.intake.Verdict;

/**
 * Checks one file in a process of its own: the bytes come in, the verdict goes out, and whatever a
 * hostile file does to the memory and the time of this process it does to this process alone.
 */
public final class Alone {

    /** Before the type of a file that is fit and whose text was read. */
    public static final String READ = "read ";

    /** Before the type of a file that is fit and has no text that could be read. */
    public static final String NOT_READ = "not read ";

    /** Alone on the first line where reasons follow, one a line. */
    public static final String REFUSED = "refused";

    private Alone() {}

    /** Reads standard input to its end. */
    public static void main(String[] arguments) throws IOException {
        byte[] bytes = System.in.readNBytes(Checking.LARGEST + 1);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        switch (Checking.check(bytes)) {
            case Verdict.Fit(var type, var read) ->
                    out.println((read ? READ : NOT_READ) + type.name());
            case Verdict.Refused(var reasons) -> {
                out.println(REFUSED);
                reasons.forEach(reason -> out.println(reason.replaceAll("\\p{Cntrl}", " ")));
            }
        }
    }
}
