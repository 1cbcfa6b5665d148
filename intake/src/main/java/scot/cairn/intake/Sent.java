package scot.cairn.intake;

/**
 * What the sender says of a file.
 *
 * @param name its name, of which only the ending is heeded
 * @param sheet the sheet that is meant, or empty where there is but one with cells
 */
public record Sent(String name, String sheet) {

    /** A file of which one sheet at most has cells. */
    public static Sent named(String name) {
        return new Sent(name, "");
    }
}
