package scot.cairn.notices;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Keeps letters instead of sending them, the last hundred of this run. Only a command that names
 * this class has it: it is not found by scanning, so {@code serve} cannot have it.
 */
public class DemonstrationOutbox implements Post {

    private static final int KEPT = 100;

    private final Deque<Mail> letters = new ArrayDeque<>();

    @Override
    public synchronized void send(Mail mail) {
        letters.addFirst(mail);
        if (letters.size() > KEPT) {
            letters.removeLast();
        }
    }

    @Override
    public boolean isKept() {
        return true;
    }

    /** The letters, newest first. */
    public synchronized List<Mail> letters() {
        return List.copyOf(letters);
    }
}
