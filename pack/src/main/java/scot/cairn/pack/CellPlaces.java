package scot.cairn.pack;

import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where each cell of a row stands, by its column. All rows of a file share the names of columns.
 */
final class CellPlaces extends AbstractMap<String, Place> {

    private final List<String> columns;
    private final List<Place> places;

    /**
     * Cells in the order of the file.
     *
     * @param columns a name for each, none twice
     * @param places as many
     */
    CellPlaces(List<String> columns, List<Place> places) {
        this.columns = columns;
        this.places = places;
    }

    @Override
    public @Nullable Place get(@Nullable Object column) {
        int index = columns.indexOf(column);
        return index < 0 ? null : places.get(index);
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return columns.contains(column);
    }

    @Override
    public Set<Map.Entry<String, Place>> entrySet() {
        Map<String, Place> all = new LinkedHashMap<>();
        for (int index = 0; index < places.size(); index++) {
            all.put(columns.get(index), places.get(index));
        }
        return all.entrySet();
    }
}
