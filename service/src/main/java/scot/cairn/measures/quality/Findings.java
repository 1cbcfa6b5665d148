package scot.cairn.measures.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.framework.Frameworks;
import scot.cairn.landscape.Areas;
import scot.cairn.measures.Measures;
import scot.cairn.measures.PublicFigures;
import scot.cairn.pack.Measure;
import scot.cairn.subjects.AsKnownOn;

/** What the checks find in all public figures as they stand. */
@Component
public class Findings {

    private final Measures measures;
    private final PublicFigures figures;
    private final Areas areas;
    private final Frameworks frameworks;

    Findings(Measures measures, PublicFigures figures, Areas areas, Frameworks frameworks) {
        this.measures = measures;
        this.figures = figures;
        this.areas = areas;
        this.frameworks = frameworks;
    }

    /** All of them: what cannot be first, then by measure in the order of the plan. */
    @Transactional(readOnly = true)
    public List<Finding> all() {
        List<Finding> found = new ArrayList<>();
        measures.all().stream()
                .filter(measure -> measure.derivation() == null)
                .forEach(measure -> found.addAll(of(measure)));
        found.sort(Comparator.comparing(Finding::check));
        return found;
    }

    /** The one of a key, if the checks still find it. */
    @Transactional(readOnly = true)
    public Optional<Finding> find(String key) {
        return all().stream().filter(finding -> finding.key().equals(key)).findFirst();
    }

    private List<Finding> of(Measure measure) {
        List<Finding> found =
                new ArrayList<>(
                        new SeriesChecks(measure, figures.latest(measure, AsKnownOn.PRESENT))
                                .findings());
        String nation = frameworks.mission().map(m -> m.areas().getFirst().code()).orElse("");
        found.addAll(
                new PartsChecks(measure, figures.vintages(measure, AsKnownOn.PRESENT), nation)
                        .findings(areas.sets()));
        return found;
    }
}
