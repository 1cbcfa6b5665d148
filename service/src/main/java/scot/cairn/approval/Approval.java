package scot.cairn.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import scot.cairn.subjects.Subject;

/**
 * Something that posts are asked to sign, with all that became of it.
 *
 * @param id its number
 * @param kind which {@link Signable} it is
 * @param about what it is about
 * @param title what it is called
 * @param path where whoever works on it finds it
 * @param posts who is to sign, in order
 * @param versions in order, never empty
 * @param decisions in order
 * @param end how it ended; null while it waits
 */
public record Approval(
        long id,
        String kind,
        Subject about,
        String title,
        String path,
        List<Post> posts,
        List<Version> versions,
        List<Decision> decisions,
        @Nullable End end) {

    /** All have signed, or whoever asked has withdrawn it. */
    public record End(boolean isSigned, Instant at) {}

    /** How it stands with one post. */
    public enum Standing {
        WAITING("has not signed"),
        SIGNED("has signed"),
        STALE("signed what has changed since"),
        SENT_BACK("sent it back");

        private final String words;

        Standing(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /** What is to be signed now. */
    public Version latest() {
        return versions.getLast();
    }

    /** Whether somebody wrote any version of it. */
    public boolean isBy(UUID account) {
        return versions.stream().anyMatch(version -> version.author().equals(account));
    }

    /** How it stands with a post: a signature is stale once a part that the post signs differs. */
    public Standing standing(int post) {
        return last(post)
                .map(decision -> {
                    boolean isCurrent =
                            decision.content().equals(latest().content(posts.get(post)));
                    if (!decision.isSignature()) {
                        return isCurrent ? Standing.SENT_BACK : Standing.WAITING;
                    }
                    return isCurrent ? Standing.SIGNED : Standing.STALE;
                })
                .orElse(Standing.WAITING);
    }

    /** The last that the holder of a post decided. */
    public Optional<Decision> last(int post) {
        return decisions.stream()
                .filter(decision -> decision.post() == post)
                .max(Comparator.comparing(Decision::at));
    }

    /** The version that a post last signed. */
    public Optional<Version> lastSigned(int post) {
        return decisions.stream()
                .filter(decision -> decision.post() == post && decision.isSignature())
                .max(Comparator.comparing(Decision::at))
                .map(decision -> versions.get(decision.version() - 1));
    }

    /** The names of the parts that differ from what a post last signed. */
    public List<String> changedSince(int post) {
        return lastSigned(post).stream()
                .flatMap(
                        signed -> changed(signed.of(posts.get(post)), latest().of(posts.get(post))))
                .distinct()
                .toList();
    }

    private static Stream<String> changed(List<Part> before, List<Part> now) {
        return Stream.concat(
                now.stream().filter(part -> !before.contains(part)).map(Part::name),
                before.stream().filter(part -> !now.contains(part)).map(Part::name));
    }

    /** Whether every post has signed what stands now. */
    public boolean isSignedByAll() {
        return numbers().allMatch(post -> standing(post) == Standing.SIGNED);
    }

    /** The same with one more decision. */
    Approval with(Decision decision) {
        List<Decision> more = new ArrayList<>(decisions);
        more.add(decision);
        return new Approval(id, kind, about, title, path, posts, versions, more, end);
    }

    /** The numbers of its posts. */
    public IntStream numbers() {
        return IntStream.range(0, posts.size());
    }
}
