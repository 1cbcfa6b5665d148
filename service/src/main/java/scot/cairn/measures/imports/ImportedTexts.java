package scot.cairn.measures.imports;

import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.ledger.RowTexts;
import scot.cairn.loading.ItemJson;
import scot.cairn.measures.Versions;

/** The rows that tables brought in, each as the text that was hashed. */
@Component
class ImportedTexts implements RowTexts {

    private final Versions versions;

    ImportedTexts(Versions versions) {
        this.versions = versions;
    }

    @Override
    public List<String> of(long entry, int from, int limit) {
        return versions.of(entry, from, limit).stream().map(ItemJson::write).toList();
    }
}
