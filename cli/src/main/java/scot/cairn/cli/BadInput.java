package scot.cairn.cli;

/** What was given cannot be used; the message is one plain sentence with the mend. */
final class BadInput extends RuntimeException {

    BadInput(String sentence) {
        super(sentence);
    }
}
