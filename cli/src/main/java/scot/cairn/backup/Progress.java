package scot.cairn.backup;

/** Is told what long work is at. */
public interface Progress {

    /** Says what it is at now, in a few words. */
    void at(String what);
}
