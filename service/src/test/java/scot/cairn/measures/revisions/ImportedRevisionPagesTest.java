package scot.cairn.measures.revisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import scot.cairn.Checkout;
import scot.cairn.loading.LoadOutcome;
import scot.cairn.loading.LoadingPack;
import scot.cairn.loading.Preview;
import scot.cairn.measures.imports.Importing;
import scot.cairn.measures.imports.PublishedTables;
import scot.cairn.subjects.SubjectKind;

/**
 * The same revisions and conflicts are there when the figures are not loaded with their plan, but
 * imported: edition by edition, in the order in which they were published.
 */
@DirtiesContext
@TestPropertySource(properties = "spring.application.name=imported-editions")
class ImportedRevisionPagesTest extends RevisionPagesTest {

    /** Once they are imported, loading the plan with its figures brings none of them again. */
    @BeforeAll
    static void bring(
            @Autowired LoadingPack loading, @Autowired Importing importing, @TempDir Path folder)
            throws Exception {
        loaded(loading.load(PublishedTables.packWithout(PublishedTables.MEASURES, folder)));
        PublishedTables.bring(importing, PublishedTables.MEASURES);

        Preview brought = loaded(loading.load(Checkout.missionPack()));
        assertThat(brought.added())
                .anyMatch(item -> item.kind() == SubjectKind.STATEMENT)
                .noneMatch(item -> item.kind() == SubjectKind.VALUE);
        assertThat(brought.changed()).noneMatch(item -> item.kind() == SubjectKind.VALUE);
    }

    private static Preview loaded(LoadOutcome outcome) {
        return switch (outcome) {
            case LoadOutcome.Loaded(var preview) -> preview;
            default -> throw new AssertionError(outcome);
        };
    }

    @Override
    void load() {
        // The figures were imported.
    }
}
