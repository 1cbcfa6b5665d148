package scot.cairn.e2e;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What the service answered to a plain request.
 *
 * @param path path and query asked for
 * @param status HTTP status
 * @param type media type with its parameters, or empty
 * @param disposition what to do with it, or empty
 * @param text its body
 */
record Answer(String path, int status, String type, String disposition, String text) {

    boolean isPage() {
        return type.startsWith("text/html");
    }

    Document document() {
        return Jsoup.parse(text);
    }

    @Override
    public String toString() {
        return path;
    }
}
