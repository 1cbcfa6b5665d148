package scot.cairn.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import scot.cairn.ServiceTest;
import scot.cairn.notices.DemonstrationOutbox;

/** A test of the service with the demonstration's accounts, over the mission of the lanterns. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({DemonstrationAccounts.class, DemonstrationOutbox.class})
@TestPropertySource(
        properties = {"cairn.demonstration.area=B1", "cairn.address=https://cairn.example"})
public @interface AccessTest {}
