package scot.cairn.assessment.scoring;

/**
 * What one stream of evidence shows in a round.
 *
 * @param submitted what who submits it says it shows: the place of a level of the method, from 0
 * @param confirmed what an assessor confirmed of that; not above it
 */
public record Shown(int submitted, int confirmed) {

    public Shown {
        if (confirmed < 0 || confirmed > submitted) {
            throw new IllegalArgumentException(
                    "confirmed at %d, submitted at %d".formatted(confirmed, submitted));
        }
    }

    /** Nothing. */
    static final Shown NOTHING = new Shown(0, 0);
}
