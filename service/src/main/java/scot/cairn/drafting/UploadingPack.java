package scot.cairn.drafting;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Person;
import scot.cairn.intake.Limits;
import scot.cairn.intake.Unpacking;
import scot.cairn.intake.Unpacking.Unpacked;

/**
 * Takes all files of a plan at once, as a ZIP file like the one that its page gives, and makes of
 * each that differs a change of the draft. A file that is not among them is taken out of the plan.
 * All of it is kept or nothing.
 */
@Service
public class UploadingPack {

    /** What a pack may hold: many times what Scotland's does. */
    private static final Limits.Unpacked MOST = new Limits.Unpacked(2_000, 50L * 1024 * 1024, 200);

    private static final int FAULTS_SHOWN = 20;
    private static final String HEAD = "mission.yaml";

    private final DraftPack packs;
    private final Drafting drafting;

    UploadingPack(DraftPack packs, Drafting drafting) {
        this.packs = packs;
        this.drafting = drafting;
    }

    /**
     * Takes them.
     *
     * @param zip the bytes of the ZIP file; none where no file was chosen
     * @return what is wrong with the file, a sentence each; empty once it is kept
     */
    @Transactional
    public List<String> upload(Person by, Draft draft, byte[] zip) {
        if (zip.length == 0) {
            return List.of("Choose the ZIP file of the plan");
        }
        return switch (Unpacking.of(zip, MOST)) {
            case Unpacked.Refused(var why) -> List.of(why);
            case Unpacked.Whole(var entries) -> take(by, draft, entries);
        };
    }

    private List<String> take(Person by, Draft draft, Map<String, byte[]> entries) {
        Map<String, String> texts = new TreeMap<>();
        List<String> wrong = texts(entries, texts);
        if (wrong.isEmpty()) {
            wrong = keep(by, draft, texts);
        }
        return wrong.size() <= FAULTS_SHOWN
                ? wrong
                : List.of(
                        "%s; and %d more"
                                .formatted(
                                        String.join("; ", wrong.subList(0, FAULTS_SHOWN)),
                                        wrong.size() - FAULTS_SHOWN));
    }

    /** Reads the entries as files of a plan; what is wrong with them. */
    private static List<String> texts(Map<String, byte[]> entries, Map<String, String> texts) {
        Optional<String> above =
                entries.keySet().stream()
                        .filter(name -> name.equals(HEAD) || name.endsWith("/" + HEAD))
                        .filter(name -> name.indexOf('/') == name.lastIndexOf('/'))
                        .map(name -> name.substring(0, name.length() - HEAD.length()))
                        .findFirst();
        if (above.isEmpty()) {
            return List.of(
                    "The file holds no mission.yaml, neither by itself nor in one folder: pack the"
                            + " folder of the plan, as the plan’s page gives it");
        }
        List<String> wrong = new ArrayList<>();
        entries.forEach((name, bytes) -> {
            if (isOfNoPlan(name)) {
                return;
            }
            String path = name.startsWith(above.get()) ? name.substring(above.get().length()) : "";
            if (!Drafting.isPath(path)) {
                wrong.add("%s is not a file of a plan: take it out".formatted(name));
            } else {
                text(bytes)
                        .filter(Drafting::isText)
                        .ifPresentOrElse(
                                text -> texts.put(path, text.replace("\r\n", "\n")),
                                () ->
                                        wrong.add(
                                                "%s is not text in UTF-8 of up to 4,000,000 characters"
                                                        .formatted(name)));
            }
        });
        return wrong;
    }

    /** Folders, and what some machines put into archives by themselves. */
    private static boolean isOfNoPlan(String name) {
        return name.endsWith("/")
                || name.startsWith("__MACOSX/")
                || name.endsWith("/.DS_Store")
                || name.equals(".DS_Store");
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private List<String> keep(Person by, Draft draft, Map<String, String> texts) {
        Map<String, String> now = packs.drafted(draft);
        if (now.equals(texts)) {
            return List.of("The draft says all of it already");
        }
        TreeSet<String> paths = new TreeSet<>(now.keySet());
        paths.addAll(texts.keySet());
        for (String path : paths) {
            String text = texts.get(path);
            if (text == null) {
                drafting.remove(by, draft, path);
            } else if (!text.equals(now.get(path))) {
                drafting.write(by, draft, path, text);
            }
        }
        return List.of();
    }
}
