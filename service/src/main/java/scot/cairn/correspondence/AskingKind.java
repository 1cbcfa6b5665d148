package scot.cairn.correspondence;

import java.util.Set;
import scot.cairn.access.Role;

/**
 * A sort of thing that may be asked, with its rules. They are kept with each asking as they were
 * when it was asked, and the database enforces them too.
 *
 * @param id a slug that never changes
 * @param workingDays until a reply is due, 0 or more
 * @param isPublic whether its acts are public at once; otherwise they are held back
 * @param readers who may read every one, besides whoever asked and whoever is asked
 * @param answerers who may answer one that was asked of nobody in particular
 * @param closes who may close one
 * @param closers roles that may, where that is {@link WhoCloses#ANOTHER}; empty otherwise
 */
public record AskingKind(
        String id,
        int workingDays,
        boolean isPublic,
        Set<Role> readers,
        Set<Role> answerers,
        WhoCloses closes,
        Set<Role> closers) {

    public AskingKind {
        if ((closes == WhoCloses.ANOTHER) == closers.isEmpty()) {
            throw new IllegalArgumentException(
                    "a kind names closers where another closes and only there, not " + closers);
        }
        if (workingDays < 0) {
            throw new IllegalArgumentException("a reply is due in 0 days or more: " + workingDays);
        }
        readers = Set.copyOf(readers);
        answerers = Set.copyOf(answerers);
        closers = Set.copyOf(closers);
    }
}
