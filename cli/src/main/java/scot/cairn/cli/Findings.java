package scot.cairn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import scot.cairn.bundle.BundleFindings;
import scot.cairn.bundle.BundleFindings.Cosigned;
import scot.cairn.proofs.Checkpoint;

/** What a bundle proves: as lines to be read by programs, and in plain words. */
final class Findings {

    private Findings() {}

    /** One fact a line: its name, a space, its value. */
    static List<String> results(BundleFindings found) {
        List<String> lines = new ArrayList<>();
        lines.add("kind ledger");
        lines.add("code " + found.code());
        lines.add("key " + found.log());
        lines.add("first " + found.first());
        lines.add("next " + found.next());
        lines.add("size " + found.checkpoint().size());
        lines.add("root " + found.checkpoint().root().base64());
        found.cosignatures()
                .forEach(word -> lines.add("cosigned %s %s".formatted(word.at(), word.witness())));
        found.acts()
                .forEach((act, count) ->
                        lines.add("act %d %s".formatted(count, act.isEmpty() ? "other" : act)));
        lines.add("payloads " + found.payloads());
        found.compared().forEach(head -> lines.add("compared " + head.size()));
        found.notCompared().forEach(head -> lines.add("not-compared " + head.size()));
        return lines;
    }

    /** What is proved, and what is not. */
    static List<String> meaning(BundleFindings found) {
        List<String> lines = new ArrayList<>();
        lines.add("Sound: every byte is as it was written and signed.");
        lines.add(
                found.next() == found.first()
                        ? "Proved: the ledger %s was empty when its head was signed."
                                .formatted(found.log().name())
                        : "Proved: these are entries %d to %d of the ledger %s as it was signed at %d entries; none was changed, left out, put in or moved."
                                .formatted(
                                        found.first(),
                                        found.next() - 1,
                                        found.log().name(),
                                        found.checkpoint().size()));
        if (found.payloads() > 0) {
            lines.add(
                    "Proved: the %d payloads here are those that their entries name."
                            .formatted(found.payloads()));
        }
        found.cosignatures().forEach(word -> lines.add(meaning(word)));
        if (!found.compared().isEmpty()) {
            lines.add(
                    "Proved: the heads you know, of %s entries, lead to these same entries."
                            .formatted(sizes(found.compared())));
        }
        lines.addAll(notProved(found));
        return lines;
    }

    private static String meaning(Cosigned word) {
        String saw =
                "%s saw this head at %s and had seen nothing that contradicts it"
                        .formatted(word.witness().name(), word.at());
        return word.isKnown()
                ? "Proved: " + saw + "."
                : "Claimed: " + saw + "; its key came with the bundle. Check it elsewhere.";
    }

    private static List<String> notProved(BundleFindings found) {
        List<String> lines = new ArrayList<>();
        if (!found.logIsKnown()) {
            lines.add(
                    "Not proved: that the key is that of %s; it came with the bundle. Compare it with one published elsewhere, and give that with --key."
                            .formatted(found.log().name()));
        }
        if (!found.notCompared().isEmpty()) {
            lines.add(
                    "Not proved: anything about the heads you know of %s entries; a bundle of the whole ledger would tell."
                            .formatted(sizes(found.notCompared())));
        }
        if (found.cosignatures().stream().noneMatch(Cosigned::isKnown)
                && found.compared().isEmpty()) {
            lines.add(
                    "Not proved: that everyone is shown this same record. A head kept from before (--head) or a witness whose key you know (--key) would tell.");
        }
        lines.add("Not proved: that what was entered is true.");
        lines.add("Not proved: anything about entries after the head.");
        return lines;
    }

    private static String sizes(List<Checkpoint> heads) {
        return heads.stream()
                .map(head -> String.valueOf(head.size()))
                .collect(Collectors.joining(", "));
    }

    /** How many faults, and what they mean. */
    static String inBrief(long faults) {
        return "%s: this is not the bundle that was written and signed, or the ledger behind it was tampered with."
                .formatted(faults == 1 ? "1 fault" : faults + " faults");
    }
}
