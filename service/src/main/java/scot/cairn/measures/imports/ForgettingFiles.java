package scot.cairn.measures.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import scot.cairn.jobs.Forgetting;
import scot.cairn.jobs.RecurringWork;

/** Removes tables that were sent and let lie: what was imported keeps its file. */
@Configuration(proxyBeanMethods = false)
class ForgettingFiles {

    @Bean
    RecurringWork oldTables(FiledImports filed, Clock clock) {
        return new Forgetting(
                "measures.forgetting-files",
                LocalTime.of(3, 50),
                Duration.ofDays(7),
                clock,
                filed::forget);
    }
}
