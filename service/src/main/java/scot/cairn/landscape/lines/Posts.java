package scot.cairn.landscape.lines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.DateRange;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.pack.Body;
import scot.cairn.pack.Holder;
import scot.cairn.pack.Office;

/** Bodies and named posts of an area, with who holds them. Nobody is made up. */
@Component
public class Posts {

    private final Lines lines;
    private final Gazetteer gazetteer;
    private final Areas areas;

    Posts(Lines lines, Gazetteer gazetteer, Areas areas) {
        this.lines = lines;
        this.gazetteer = gazetteer;
        this.areas = areas;
    }

    /** Asks about areas on a day, one after the other. */
    public Function<String, Here> on(LocalDate day) {
        Gazetteer.On on = gazetteer.on(day);
        return area -> new Here(lines, new Place(lines, gazetteer, on, areas.find(area), day), day);
    }

    /**
     * Asks about one area on a day.
     *
     * @param area official code
     */
    public Here in(String area, LocalDate day) {
        return on(day).apply(area);
    }

    /** The bodies and posts of an area on a day. */
    public static final class Here {

        private final Lines lines;
        private final Place place;
        private final LocalDate day;

        private Here(Lines lines, Place place, LocalDate day) {
            this.lines = lines;
            this.place = place;
            this.day = day;
        }

        /**
         * Whom an id stands for here: of a class of bodies, those whose area shares ground with
         * this one.
         */
        public List<Body> bodies(String id) {
            return place.parties(id).stream().map(Party::body).toList();
        }

        /** A post here: of one that each of a class of bodies has, that of each body here. */
        public List<Post> posts(String office) {
            return lines.office(office).stream()
                    .flatMap(found ->
                            place.parties(office).stream().map(party -> post(found, party.at())))
                    .toList();
        }

        private Post post(Office office, Optional<Body> at) {
            List<Holder> terms =
                    at.map(body -> lines.terms(office, body)).orElseGet(() -> lines.terms(office));
            return new Post(
                    office,
                    at,
                    terms.stream().filter(term -> term.mayHoldOn(day)).map(Holder::name).toList(),
                    terms.stream()
                            .map(Holder::to)
                            .filter(Objects::nonNull)
                            .map(DateRange::of)
                            .filter(to -> to.last().isBefore(day))
                            .max(Comparator.comparing(DateRange::last)));
        }
    }
}
