package scot.cairn.bench;

/**
 * A made-up promise: every tenth a target, every tenth a milestone that moved, the rest actions.
 */
final class SyntheticPromise {

    private static final String HEAD =
            """
              - id: promise-%1$d
                kind: %2$s
                title: Synthetic promise %1$d
                serves: [%3$s, %4$s]
                controlled_by: own
                owners:
                  - body: %5$s
                    role: accountable
                    said: {words: Synthetic body answers for promise %1$d., source: document-1, section: '6'}
            """;

    private static final String TARGET =
            """
                versions:
                  - change: first
                    said: {words: By 2040 there will be at most 20 events., source: document-1, section: '6'}
                    on: 2030-05
                    due: 2040
                    due_words: By 2040
                measurable:
                  as_stated: true
                target: {state: set, measure: measure-1, value: 20, bound: at_most, unit: events, area: N1}
            """;

    private static final String MILESTONE =
            """
                versions:
                  - change: first
                    said: {words: We will do it by April 2032., source: document-1, section: '6'}
                    on: 2030-05
                    due: 2032-04
                    due_words: by April 2032
                  - change: re_based
                    said: {words: We will do it by April 2033., source: document-2, section: '1'}
                    on: 2031-05
                    due: 2033-04
                    due_words: by April 2033
                    why: {words: It took longer than we thought., source: document-2, section: '1'}
                measurable:
                  as_stated: false
                  lacks: [test]
                  why: It does not say how anyone would tell.
            """;

    private SyntheticPromise() {}

    /**
     * It in YAML, as an item of a list.
     *
     * @param outcome path of what it serves
     * @param priority path of what it serves as well
     * @param body id of the body that answers for it
     */
    static String of(int number, String outcome, String priority, String body) {
        return switch (number % 10) {
            case 0 -> HEAD.formatted(number, "target", outcome, priority, body) + TARGET;
            case 1 -> HEAD.formatted(number, "milestone", outcome, priority, body) + MILESTONE;
            default -> HEAD.formatted(number, "action", outcome, priority, body) + action(number);
        };
    }

    private static String action(int number) {
        return """
            versions:
              - change: first
                said: {words: We will do synthetic thing %1$d., source: document-1, section: '6'}
                on: 2030-05
            measurable:
              as_stated: false
              lacks: [date, test]
              why: It gives no date and does not say how anyone would tell.
        """
                .formatted(number);
    }
}
