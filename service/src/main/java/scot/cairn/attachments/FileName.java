package scot.cairn.attachments;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import scot.cairn.intake.FileType;

/** Names of files that are safe to keep, to send and to save. */
final class FileName {

    private static final int LONGEST = 100;
    private static final Set<String> OF_DEVICES =
            Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "lpt1", "lpt2", "lpt3");
    private static final String PLAIN =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&+-.^_`|~";

    private FileName() {}

    /** The last part of a name without folders, marks of direction, quotes and what shells heed. */
    static String safe(String sent, FileType type) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String clean =
                Normalizer.normalize(last, Normalizer.Form.NFC)
                        .replaceAll("\\p{C}+", "")
                        .replaceAll("[\"'<>:|?*;%$`&=,\\s]+", " ")
                        .strip()
                        .replaceAll("^[. -]+|[. ]+$", "");
        int dot = clean.lastIndexOf('.');
        String ending = dot < 0 ? type.ending() : clean.substring(dot + 1).toLowerCase(Locale.ROOT);
        String stem = (dot < 0 ? clean : clean.substring(0, dot)).replace('.', '-').strip();
        if (stem.isEmpty() || OF_DEVICES.contains(stem.toLowerCase(Locale.ROOT))) {
            stem = "file";
        }
        int end = Math.min(stem.length(), LONGEST);
        if (end > 0 && Character.isHighSurrogate(stem.charAt(end - 1))) {
            end--;
        }
        return stem.substring(0, end) + "." + ending;
    }

    /** The header by which a file is saved and never shown (RFC 6266, RFC 8187). */
    static String disposition(String name) {
        StringBuilder plain = new StringBuilder();
        StringBuilder whole = new StringBuilder();
        name.codePoints()
                .forEach(letter ->
                        plain.append(
                                letter == ' ' || (letter < 128 && PLAIN.indexOf(letter) >= 0)
                                        ? Character.toString(letter)
                                        : "_"));
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            boolean isPlain = one > 0 && PLAIN.indexOf(one) >= 0;
            whole.append(isPlain ? String.valueOf((char) one) : "%%%02X".formatted(one & 0xff));
        }
        return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, whole);
    }
}
