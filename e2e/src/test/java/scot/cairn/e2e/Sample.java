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

    @Override
    public String toString() {
        return path;
    }
}
