package scot.cairn.bundle;

/** A file that is no bundle; the message is a clause that says why. */
final class Unreadable extends Exception {

    Unreadable(String why) {
        super(why);
    }
}
