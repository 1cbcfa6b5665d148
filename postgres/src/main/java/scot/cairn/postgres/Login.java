package scot.cairn.postgres;

/**
 * What a client needs to reach one database.
 *
 * @param jdbcUrl such as {@code jdbc:postgresql://127.0.0.1:41234/cairn}; holds no password; its
 *     port changes with every start
 * @param user the login role
 * @param password its password, the same after every restart; never to be logged
 */
public record Login(String jdbcUrl, String user, String password) {

    /** The URL and the user, without the password. */
    @Override
    public String toString() {
        return user + " at " + jdbcUrl;
    }
}
