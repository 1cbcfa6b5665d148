package scot.cairn.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;

/**
 * Appoints whom the operator names, where nobody keeps accounts yet: the first administrator can be
 * appointed by nobody else.
 */
@Component
@ConditionalOnProperty("cairn.administrator.subject")
class FirstAdministrator implements ApplicationRunner {

    private final Accounts accounts;
    private final Appointing appointing;
    private final Clock clock;
    private final String issuer;
    private final String subject;

    FirstAdministrator(
            Accounts accounts,
            Appointing appointing,
            Clock clock,
            @Value("${cairn.administrator.issuer}") String issuer,
            @Value("${cairn.administrator.subject}") String subject) {
        this.accounts = accounts;
        this.appointing = appointing;
        this.clock = clock;
        this.issuer = issuer;
        this.subject = subject;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate today = Times.day(clock.instant());
        if (accounts.administratorsOn(today) == 0) {
            UUID account = accounts.admit(issuer, subject, subject, clock.instant());
            appointing.appointFirst(
                    Map.of(
                            account,
                            new Wanted(
                                    Role.ADMINISTRATOR.id(),
                                    new Term(
                                            "",
                                            "",
                                            today.toString(),
                                            "",
                                            "Named by the operator of this service as its first"
                                                    + " administrator"))));
        }
    }
}
