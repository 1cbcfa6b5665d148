package scot.cairn.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import scot.cairn.access.Role;
import scot.cairn.approval.Approval.Standing;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * A signature is of what was signed: it is stale once that changed, and not when something else
 * did.
 */
class StandingTest {

    private static final Post MONEY = new Post(Role.FUNDER, "", List.of(), List.of("Money"));
    private static final Post ALL = Post.of(Role.CHIEF_OFFICER);
    private static final Version FIRST = version(1, "Ten posts", "£100");

    private static Version version(int number, String words, String money) {
        return new Version(
                number,
                new UUID(0, 1),
                Instant.EPOCH,
                List.of(new Part("Words", words), new Part("Money", money)));
    }

    private static Approval of(List<Version> versions, Decision... decisions) {
        return new Approval(
                1,
                "test",
                new Subject(SubjectKind.PLAN, "a"),
                "A",
                "/work",
                List.of(MONEY, ALL),
                versions,
                List.of(decisions),
                null);
    }

    private static Decision signed(int post, Version version, Post of) {
        return new Decision(
                post,
                version.number(),
                new UUID(0, 2 + post),
                1,
                version.content(of),
                null,
                Instant.EPOCH.plusSeconds(version.number()));
    }

    @Test
    void onlySignaturesOfThePartThatChangedAreStale() {
        Approval changed =
                of(
                        List.of(FIRST, version(2, "Nine posts", "£100")),
                        signed(0, FIRST, MONEY),
                        signed(1, FIRST, ALL));

        assertThat(changed.standing(0)).isEqualTo(Standing.SIGNED);
        assertThat(changed.standing(1)).isEqualTo(Standing.STALE);
        assertThat(changed.isSignedByAll()).isFalse();
        assertThat(changed.lastSigned(1)).contains(FIRST);
    }

    @Test
    void aChangeThatIsTakenBackLeavesTheSignatureAsItWas() {
        List<Version> versions = new ArrayList<>(List.of(FIRST));
        versions.add(version(2, "Nine posts", "£90"));
        versions.add(version(3, "Ten posts", "£100"));

        assertThat(of(versions, signed(0, FIRST, MONEY), signed(1, FIRST, ALL)).isSignedByAll())
                .isTrue();
    }

    @Test
    void whatWasSentBackWaitsAgainOnceItIsChanged() {
        Decision back =
                new Decision(
                        1,
                        1,
                        new UUID(0, 3),
                        1,
                        FIRST.content(ALL),
                        "Nine, not ten",
                        Instant.EPOCH.plusSeconds(1));

        assertThat(of(List.of(FIRST), back).standing(1)).isEqualTo(Standing.SENT_BACK);
        assertThat(of(List.of(FIRST, version(2, "Nine posts", "£100")), back).standing(1))
                .isEqualTo(Standing.WAITING);
    }

    @Test
    void partsCannotRunTogether() {
        Version one = new Version(1, new UUID(0, 1), Instant.EPOCH, List.of(new Part("a", "bc")));
        Version other = new Version(1, new UUID(0, 1), Instant.EPOCH, List.of(new Part("ab", "c")));

        assertThat(one.content(ALL)).isNotEqualTo(other.content(ALL));
    }
}
