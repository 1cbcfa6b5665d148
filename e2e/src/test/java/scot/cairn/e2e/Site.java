package scot.cairn.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** All that can be reached from the home page and from the samples by following links. */
final class Site {

    private static final List<String> REFERENCES =
            List.of("a href", "link href", "script src", "img src", "use href");

    private static final int AT_A_TIME = 4;

    private final Map<Alike, Set<String>> alike = new EnumMap<>(Alike.class);
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final SortedMap<String, Answer> answers = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();

    private Site(URI address) {
        this.address = address;
    }

    /** Follows every link from some pages on. */
    static Site crawl(URI address, Collection<String> from) throws InterruptedException {
        Site site = new Site(address);
        from.forEach(path -> site.isSpare(new Link("", path, "")));
        site.follow(from);
        return site;
    }

    /** Reads so many pages at a time, one ring of links after the other. */
    private void follow(Collection<String> from) throws InterruptedException {
        try (ExecutorService readers = Executors.newFixedThreadPool(AT_A_TIME)) {
            Collection<String> ring = from;
            while (!ring.isEmpty()) {
                List<Callable<Answer>> toRead =
                        ring.stream()
                                .distinct()
                                .filter(path -> !answers.containsKey(path))
                                .map(path -> (Callable<Answer>) () -> fetch(path))
                                .toList();
                List<String> next = new ArrayList<>();
                for (Future<Answer> read : readers.invokeAll(toRead)) {
                    next.addAll(leadsOnTo(read));
                }
                ring = next;
            }
        }
    }

    /** Keeps what was read; where its links lead. */
    private List<String> leadsOnTo(Future<Answer> read) {
        Answer answer = read.resultNow();
        answers.put(answer.path(), answer);
        if (!answer.isPage()) {
            return List.of();
        }
        List<Link> found = links(answer);
        found.removeIf(this::isSpare);
        links.addAll(found);
        return found.stream().map(Link::to).toList();
    }

    /**
     * Whether a link leads to a page of a sort of which enough were followed: they are all made of
     * the same parts.
     */
    private boolean isSpare(Link link) {
        String page =
                link.to()
                        .replace("%2F", "/")
                        .replaceAll("[.](csv|json)", "")
                        .replaceAll("table=[a-z0-9-]+&?", "")
                        .replaceAll("[?]$", "");
        for (Alike sort : Alike.values()) {
            if (sort.pattern.matcher(page).find()) {
                Set<String> followed = alike.computeIfAbsent(sort, _ -> new HashSet<>());
                if (followed.size() < sort.enough) {
                    followed.add(page);
                }
                return !followed.contains(page);
            }
        }
        return false;
    }

    /** Sorts of pages of which there are many, and how many of each are enough. */
    private enum Alike {
        REPORTS("^/report-a-problem[?]", 4),
        HISTORIES_AND_STRETCHES("/history|from=", 40),
        QUESTIONS("^/who-answers[?]", 12),
        COMPARISONS("^/compare[?]", 6),
        WAYS_TO_FOLLOW("^/follow[?]", 12),
        FEEDS("^/feeds/", 12),
        SEARCHES("^/search[?]", 24),
        PARTS_OF_MEASURES("^/measures/[^/]+/(areas|definition|quality)$", 36),
        OBLIGATIONS("^/obligations[/?]", 12),
        RESPONSIBILITIES("^/areas/[^/]+/responsibilities$", 8),
        AREAS_OF_PARTNERSHIPS("^/areas/(S37|S11|ADP-|WT-)", 12),
        BODIES_OF_AREAS("^/bodies/(nhs-|.*-(adp|integration-authority|council)$)", 12);

        private final Pattern pattern;
        private final int enough;

        Alike(String pattern, int enough) {
            this.pattern = Pattern.compile(pattern);
            this.enough = enough;
        }
    }

    private Answer fetch(String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(
                        HttpRequest.newBuilder(address.resolve(path)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                path,
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Content-Disposition").orElse(""),
                response.body());
    }

    private List<Link> links(Answer page) {
        List<Link> found = new ArrayList<>();
        for (String reference : REFERENCES) {
            String[] parts = reference.split(" ", 2);
            for (Element element : page.document().select(parts[0] + "[" + parts[1] + "]")) {
                URI to = address.resolve(page.path()).resolve(element.attr(parts[1]));
                if (Objects.equals(to.getAuthority(), address.getAuthority())) {
                    found.add(
                            new Link(
                                    page.path(),
                                    to.getRawPath()
                                            + (to.getRawQuery() == null
                                                    ? ""
                                                    : "?" + to.getRawQuery()),
                                    Objects.requireNonNullElse(to.getFragment(), "")));
                }
            }
        }
        return found;
    }

    /** Where its home page is, without a path. */
    URI address() {
        return address;
    }

    /**
     * What a path that was reached answered.
     *
     * @throws IllegalArgumentException if nothing links to it
     */
    Answer at(String path) {
        Answer answer = answers.get(path);
        if (answer == null) {
            throw new IllegalArgumentException("nothing links to " + path);
        }
        return answer;
    }

    /** Every page that there is, in order of its path. */
    List<Answer> pages() {
        return answers.values().stream()
                .filter(answer -> answer.isPage() && answer.status() == 200)
                .toList();
    }

    /** Every link within the site. */
    List<Link> links() {
        return List.copyOf(links);
    }
}
