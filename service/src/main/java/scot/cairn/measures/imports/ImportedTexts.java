package scot.cairn.measures.imports;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.RowTexts;
import scot.cairn.measures.Versions;

/** The rows that tables brought in, each as the text that was hashed. */
@Component
class ImportedTexts implements RowTexts {

    private final Versions versions;

    ImportedTexts(Versions versions) {
        this.versions = versions;
    }

    @Override
    public List<Optional<String>> of(long entry, int from, int limit) {
        return versions.of(entry, from, limit);
    }

    @Override
    public List<String> withTheWithheld(long entry, int from, int limit) {
        return versions.withTheWithheld(entry, from, limit);
    }
}
