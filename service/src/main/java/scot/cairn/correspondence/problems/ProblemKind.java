package scot.cairn.correspondence.problems;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.cairn.access.Role;
import scot.cairn.correspondence.AskingKind;
import scot.cairn.correspondence.WhoCloses;

/** The rules of reports of a problem: whoever puts pages right answers and closes them. */
@Configuration(proxyBeanMethods = false)
public class ProblemKind {

    /** Working days in which a report is answered. */
    public static final int WORKING_DAYS = 10;

    private static final Set<Role> ANSWERERS =
            Set.of(Role.MISSION_TEAM, Role.PUBLISHER, Role.HEAD_OF_PROFESSION);

    /** The kind itself. */
    static final AskingKind PROBLEM =
            new AskingKind(
                    "problem",
                    WORKING_DAYS,
                    false,
                    Set.of(
                            Role.MISSION_TEAM,
                            Role.PUBLISHER,
                            Role.HEAD_OF_PROFESSION,
                            Role.AUDITOR),
                    ANSWERERS,
                    WhoCloses.ANSWERER,
                    Set.of());

    @Bean
    AskingKind problem() {
        return PROBLEM;
    }

    /** To whom one may be passed on: those who answer, and analysts, who know the figures. */
    public static Set<Role> passedOnTo() {
        return Set.of(Role.MISSION_TEAM, Role.PUBLISHER, Role.HEAD_OF_PROFESSION, Role.ANALYST);
    }

    /** Whether a role may publish what it answers. */
    static boolean publishes(Role role) {
        return ANSWERERS.contains(role);
    }
}
