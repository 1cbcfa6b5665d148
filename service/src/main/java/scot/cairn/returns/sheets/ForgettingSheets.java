package scot.cairn.returns.sheets;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.cairn.jobs.Forgetting;
import scot.cairn.jobs.RecurringWork;

/** Removes files that came back more than a day ago: what was accepted of them are answers. */
@Configuration(proxyBeanMethods = false)
class ForgettingSheets {

    @Bean
    RecurringWork oldSheets(SheetsSent sent, Clock clock) {
        return new Forgetting(
                "returns.forgetting-sheets",
                LocalTime.of(3, 55),
                Duration.ofDays(1),
                clock,
                sent::forget);
    }
}
