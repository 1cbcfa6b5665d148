package scot.cairn.e2e;

/**
 * One page that stands for its kind.
 *
 * @param path path and query
 * @param status what it answers
 */
record Sample(String path, int status) {

    /** A name for files about it. */
    String slug() {
        String slug = path.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "home" : slug;
    }

    /** The kind of page it is. */
    String kind() {
        return kind(path);
    }

    /** An address with every id as a star. Histories are all of one kind. */
    static String kind(String path) {
        String bare = path.replaceAll("[?].*", "");
        if (bare.endsWith("/history")) {
            return "history";
        }
        String[] steps = bare.substring(1).split("/", -1);
        return "/" + steps[0] + "/*".repeat(steps.length - 1);
    }

    @Override
    public String toString() {
        return path;
    }
}
