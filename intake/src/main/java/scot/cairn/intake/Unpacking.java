package scot.cairn.intake;

import java.util.Map;
import scot.cairn.intake.office.Archive;
import scot.cairn.intake.office.Unfit;

/**
 * Unpacks a ZIP file within limits; what leads out of it, or would unpack to too much, is refused.
 */
public final class Unpacking {

    private Unpacking() {}

    /** What came of it. */
    public sealed interface Unpacked {

        /**
         * All of it.
         *
         * @param entries the bytes of each by its name, in the order of the file; never empty
         */
        record Whole(Map<String, byte[]> entries) implements Unpacked {}

        /**
         * Nothing.
         *
         * @param why a sentence without its full stop, that repeats nothing of the file
         */
        record Refused(String why) implements Unpacked {}
    }

    /** Unpacks one into memory. */
    public static Unpacked of(byte[] zip, Limits.Unpacked most) {
        try {
            return new Unpacked.Whole(Archive.of(zip, most).entries());
        } catch (Unfit unfit) {
            return new Unpacked.Refused(unfit.why());
        }
    }
}
