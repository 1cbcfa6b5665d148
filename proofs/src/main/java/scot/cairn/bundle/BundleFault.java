package scot.cairn.bundle;

/**
 * Something wrong with a bundle.
 *
 * @param place the file, with {@code :line} from 1 where one line is meant; or {@code bundle}
 * @param kind what kind of tampering it shows
 * @param words what is wrong, in a clause without a full stop
 */
public record BundleFault(String place, Tampering kind, String words) {

    static BundleFault of(BundleFile file, Tampering kind, String words) {
        return new BundleFault(file.fileName(), kind, words);
    }

    static BundleFault of(BundleFile file, long line, Tampering kind, String words) {
        return new BundleFault(file.fileName() + ":" + line, kind, words);
    }

    /** {@code place: KIND: words}. */
    @Override
    public String toString() {
        return place + ": " + kind + ": " + words;
    }
}
