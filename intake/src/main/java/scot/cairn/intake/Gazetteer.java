package scot.cairn.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import scot.cairn.pack.Nearest;

/**
 * The areas that a file may name, by code or by name. A name that more than one area has is a
 * question, never a guess.
 */
public final class Gazetteer {

    private final Map<String, List<Place>> places = new HashMap<>();
    private final Set<String> names = new TreeSet<>();

    private Gazetteer() {}

    /**
     * An area.
     *
     * @param code official code
     * @param name as printed; aliases are places of the same code
     * @param set what kind of area it is, for example {@code councils}
     */
    public record Place(String code, String name, String set) {}

    /** The gazetteer of these places. */
    public static Gazetteer of(Collection<Place> places) {
        Gazetteer gazetteer = new Gazetteer();
        for (Place place : places) {
            gazetteer.add(place.code(), place);
            if (!plain(place.name()).equals(plain(place.code()))) {
                gazetteer.add(place.name(), place);
            }
        }
        return gazetteer;
    }

    private void add(String name, Place place) {
        List<Place> same = places.computeIfAbsent(plain(name), _ -> new ArrayList<>());
        if (same.stream().noneMatch(one -> one.code().equals(place.code()))) {
            same.add(place);
        }
        names.add(name);
    }

    /** The places that a code or name means, each code once. */
    public List<Place> named(String written) {
        return places.getOrDefault(plain(written), List.of());
    }

    /** The code or name that was likely meant. */
    public Optional<String> near(String written) {
        return Nearest.to(written, names);
    }

    /** Spaces, capitals, {@code &} and the form of accents aside. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
