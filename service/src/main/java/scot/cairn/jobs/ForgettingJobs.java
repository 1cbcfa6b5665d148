package scot.cairn.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes jobs that were over long ago: what they did is on record elsewhere. */
@Configuration(proxyBeanMethods = false)
class ForgettingJobs {

    @Bean
    RecurringWork oldJobs(KeptJobs kept, Clock clock) {
        return new Forgetting(
                "jobs.forgetting", LocalTime.of(3, 40), Duration.ofDays(90), clock, kept::forget);
    }
}
