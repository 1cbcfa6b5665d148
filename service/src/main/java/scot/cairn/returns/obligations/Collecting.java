package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.Collected;

/** From when a return is given to this service, where it is. */
@Component
public class Collecting {

    private final MadeUpReturns madeUp;

    Collecting(MadeUpReturns madeUp) {
        this.madeUp = madeUp;
    }

    /**
     * From when and by when.
     *
     * @param how as the plan says
     * @param synthetic whether that is made up, for demonstration
     */
    public record Here(Collected how, boolean synthetic) {

        LocalDate from() {
            return how.from().first();
        }

        /** Whether a period may begin on a day. */
        boolean mayBegin(LocalDate day) {
            return !day.isBefore(from())
                    && (how.until() == null || !day.isAfter(how.until().last()));
        }
    }

    /** Where it is collected here; what the plan says goes before what it makes up. */
    public Optional<Here> of(ReturnTemplate template) {
        Collected real = template.asked().collected();
        return real == null
                ? madeUp.collected(template.id()).map(how -> new Here(how, true))
                : Optional.of(new Here(real, false));
    }
}
