package scot.cairn.drafting;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a draft changes a file, in the unified form that {@code diff -u} writes. */
public final class Differences {

    private static final int LINES_AROUND = 3;

    private Differences() {}

    /**
     * The differences of one file, after the hashes of both, so that whoever signs them signs the
     * whole file.
     *
     * @param onRecord the file on record; null when there is none
     */
    public static String of(@Nullable String onRecord, FileChange change) {
        List<String> before = lines(onRecord);
        List<String> after = lines(change.text());
        List<String> differences =
                UnifiedDiffUtils.generateUnifiedDiff(
                        name(onRecord),
                        name(change.text()),
                        before,
                        DiffUtils.diff(before, after),
                        LINES_AROUND);
        return String.join("\n", differences);
    }

    private static String name(@Nullable String text) {
        return text == null ? "no file" : "sha256 " + DraftPack.hash(text);
    }

    private static List<String> lines(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split("\n", -1));
    }
}
