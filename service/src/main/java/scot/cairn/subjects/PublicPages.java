package scot.cairn.subjects;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stands at an address of the site today, for rooms that hold an address and no more. */
@Service
public class PublicPages {

    private static final int LONGEST = 200;

    private final Map<SubjectKind, SubjectSource> sources = new EnumMap<>(SubjectKind.class);

    PublicPages(List<SubjectSource> sources) {
        sources.forEach(source -> this.sources.put(source.kind(), source));
    }

    /**
     * The subject whose own page stands at a permanent address.
     *
     * @param path for example {@code /outcomes/2}
     * @return empty when there is none
     */
    @Transactional(readOnly = true)
    public Optional<Heading> at(String path) {
        return path.length() > LONGEST
                ? Optional.empty()
                : Address.of(path)
                        .filter(address -> !address.history())
                        .filter(address -> address.form() == Address.Form.HTML)
                        .flatMap(address -> find(address.subject()));
    }

    /**
     * The subject that an address is about: its page, its history, in any form, as asked on any
     * day.
     *
     * @param address a path, perhaps with a query; whatever was typed
     * @return empty where it is about none
     */
    @Transactional(readOnly = true)
    public Optional<Heading> about(String address) {
        return decoded(address.replaceAll("[?#].*", ""))
                .flatMap(Address::of)
                .flatMap(found -> find(found.subject()));
    }

    private Optional<Heading> find(Subject subject) {
        return Optional.ofNullable(sources.get(subject.kind()))
                .flatMap(source -> source.find(subject, AsKnownOn.PRESENT));
    }

    private static Optional<String> decoded(String path) {
        try {
            return Optional.of(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
