package scot.cairn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * A test of the whole service over a real database, answering on a port of its own. Tests that only
 * read share one service; one that writes marks itself with {@code @DirtiesContext}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {CairnService.class, TestDatabase.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.flyway.placeholders.serviceLogin=cairn_service")
public @interface ServiceTest {}
