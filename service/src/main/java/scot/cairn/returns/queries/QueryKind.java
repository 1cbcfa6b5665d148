package scot.cairn.returns.queries;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.cairn.access.Role;
import scot.cairn.correspondence.AskingKind;
import scot.cairn.correspondence.WhoCloses;

/** The rules of queries about returns: whoever gave the return replies, whoever asked closes. */
@Configuration(proxyBeanMethods = false)
public class QueryKind {

    /** The kind itself. */
    public static final AskingKind QUERY =
            new AskingKind(
                    "return",
                    10,
                    false,
                    Set.of(Role.ASSESSOR, Role.MISSION_TEAM, Role.AUDITOR),
                    Set.of(),
                    WhoCloses.RAISER,
                    Set.of());

    @Bean
    AskingKind queryAboutReturn() {
        return QUERY;
    }
}
