package scot.cairn.measures.quality;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.cairn.access.Role;
import scot.cairn.correspondence.AskingKind;
import scot.cairn.correspondence.WhoCloses;

/**
 * The rules of questions about figures: whoever is asked answers, only whoever raised one closes.
 */
@Configuration(proxyBeanMethods = false)
public class QuestionKind {

    /** Who may raise one, and set aside what a check found. */
    public static final Set<Role> RAISERS = Set.of(Role.ANALYST, Role.HEAD_OF_PROFESSION);

    /** Of whom one may be asked: of whoever supplies figures, or publishes them. */
    public static final Set<Role> ASKED =
            EnumSet.of(
                    Role.AREA_CO_ORDINATOR,
                    Role.CHIEF_OFFICER,
                    Role.NAMED_LOCAL_OFFICER,
                    Role.MISSION_TEAM,
                    Role.ANALYST,
                    Role.PUBLISHER,
                    Role.HEAD_OF_PROFESSION);

    /** Of these, those who act for an area or a body, which must be named. */
    static final Set<Role> OF_A_PLACE =
            EnumSet.of(Role.AREA_CO_ORDINATOR, Role.CHIEF_OFFICER, Role.NAMED_LOCAL_OFFICER);

    /** The kind itself. */
    public static final AskingKind QUESTION =
            new AskingKind(
                    "figure",
                    10,
                    false,
                    Set.of(Role.ANALYST, Role.HEAD_OF_PROFESSION, Role.AUDITOR),
                    Set.of(),
                    WhoCloses.RAISER,
                    Set.of());

    @Bean
    AskingKind questionAboutFigure() {
        return QUESTION;
    }
}
