package scot.cairn.landscape.lines;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import scot.cairn.pack.Line;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/** Subjects as a line, or an address's {@code about}, writes them: {@code standard/mat/3}. */
final class Addresses {

    private Addresses() {}

    /** The subject; empty if it is none. */
    static Optional<Subject> subject(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        if (address.equals(Line.WHOLE_PLAN)) {
            return Optional.of(Subject.listOf(SubjectKind.MISSION));
        }
        int slash = address.indexOf('/');
        if (slash < 1 || slash == address.length() - 1) {
            return Optional.empty();
        }
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> kind.noun().equals(address.substring(0, slash)))
                .filter(SubjectKind::hasPage)
                .findFirst()
                .map(kind -> new Subject(kind, address.substring(slash + 1)));
    }

    /** As an address writes it. */
    static String of(Subject subject) {
        return subject.kind() == SubjectKind.MISSION
                ? Line.WHOLE_PLAN
                : subject.kind().noun() + "/" + subject.id();
    }
}
