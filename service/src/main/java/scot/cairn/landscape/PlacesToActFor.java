package scot.cairn.landscape;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Places;
import scot.cairn.pack.AreaSet;

/** The bodies and areas on record, for whoever appoints somebody to act for them. */
@Service
class PlacesToActFor implements Places {

    private final Bodies bodies;
    private final Areas areas;

    PlacesToActFor(Bodies bodies, Areas areas) {
        this.bodies = bodies;
        this.areas = areas;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> bodies() {
        return bodies.names();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> areas() {
        Map<String, String> names = new LinkedHashMap<>();
        for (AreaSet set : areas.sets()) {
            areas.of(set.id())
                    .forEach(area ->
                            names.put(area.code(), "%s: %s".formatted(set.one(), area.name())));
        }
        return names;
    }
}
