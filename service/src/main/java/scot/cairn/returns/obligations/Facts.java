package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import scot.cairn.returns.Fact;
import scot.cairn.returns.FactSource;

/** Facts about areas from every room that knows any; a real one goes before one that is made up. */
@Component
class Facts {

    private final ObjectProvider<FactSource> sources;

    Facts(ObjectProvider<FactSource> sources) {
        this.sources = sources;
    }

    Optional<Fact> find(String fact, String area, LocalDate day) {
        return sources.orderedStream()
                .flatMap(source -> source.find(fact, area, day).stream())
                .min(Comparator.comparing(Fact::synthetic));
    }
}
