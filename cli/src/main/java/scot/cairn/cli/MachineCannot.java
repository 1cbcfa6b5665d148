package scot.cairn.cli;

/** This machine cannot do what was asked; the message is one plain sentence with the mend. */
final class MachineCannot extends RuntimeException {

    MachineCannot(String sentence) {
        super(sentence);
    }
}
