package scot.cairn;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rules of the house that no compiler knows. Each fails when it matches nothing. */
@AnalyzeClasses(packages = "scot.cairn", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule librariesKnowNoFramework =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "scot.cairn.disclosure..",
                            "scot.cairn.intake..",
                            "scot.cairn.pack..",
                            "scot.cairn.proofs..",
                            "scot.cairn.statistics..",
                            "scot.cairn.disclosure..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..");

    @ArchTest
    static final ArchRule sqlStaysInStores =
            noClasses()
                    .that()
                    .areNotAnnotatedWith(Repository.class)
                    .and()
                    .haveNameNotMatching("scot\\.cairn\\.ledger\\.(Recording|Placing)")
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule nobodyReadsTheTimeButThroughTheClock =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("scot.cairn.postgres..")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDate.class, "now")
                    .orShould()
                    .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre =
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*(Impl|Manager|Helper|Util|Utils|Processor|Handler|Dto|DTO|Entity|Vo"
                                    + "|Base|Info)");

    @ArchTest
    static final ArchRule publicTransactionsAreInUseCases =
            methods().that().areAnnotatedWith(Transactional.class).should().notBePrivate();

    @ArchTest
    static final ArchRule pagesNeverTouchTheDatabase =
            noClasses()
                    .that()
                    .resideInAnyPackage("scot.cairn.site..", "scot.cairn.api..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.springframework.jdbc..", "java.sql..");
}
