package scot.cairn.landscape.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import scot.cairn.calendar.DateRange;
import scot.cairn.pack.Office;
import scot.cairn.pack.WrittenDate;

class PostTest {

    private static final Office OFFICE =
            new Office("keeper", "Keeper", null, 1, null, null, "plan", null, null);

    @Test
    void aPostWhoseLastTermEndedIsVacantAndOneOfWhichNothingIsHeldIsToBeSupplied() {
        Post held = post(List.of("Ada Wick"), Optional.empty());
        Post vacant = post(List.of(), Optional.of(DateRange.of(WrittenDate.parse("2025-03-31"))));
        Post unknown = post(List.of(), Optional.empty());

        assertThat(held.words()).isEqualTo("Ada Wick");
        assertThat(vacant.state()).isEqualTo(Post.State.VACANT);
        assertThat(vacant.words()).isEqualTo("Vacant: nobody is on record after 31 March 2025");
        assertThat(unknown.words()).isEqualTo("To be supplied");
    }

    private static Post post(List<String> holders, Optional<DateRange> ended) {
        return new Post(OFFICE, Optional.empty(), holders, ended);
    }
}
