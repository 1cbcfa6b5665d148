package scot.cairn.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * How long a reader waits for a page of the first mission, beside the same bytes from the JDK's
 * file server. One reader asks both servers for a page in turn, over connections that stay open.
 * Each round begins with the other server, and as many rounds run before any is counted.
 */
final class PagesBesideFiles {

    private static final List<String> PATHS =
            List.of(
                    "/",
                    "/measures",
                    "/measures/nrs-drug-misuse-deaths",
                    "/commitments",
                    "/commitments/ost-treatment-target",
                    "/areas",
                    "/who-answers");

    private static final Pattern CAIRN = Pattern.compile("Cairn is at (http://localhost:[0-9]+)");
    private static final Pattern FILES = Pattern.compile("(http://127\\.0\\.0\\.1:[0-9]+)");
    private static final List<String> COLUMNS =
            List.of(
                    "page",
                    "bytes",
                    "cairn p50 ms",
                    "cairn p95 ms",
                    "files p50 ms",
                    "files p95 ms",
                    "ratio p50",
                    "ratio p95");
    private static final double NANOSECONDS = 1_000_000;
    private static final int DIGITS = 3;

    private final HttpClient reader =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PagesBesideFiles() {}

    /**
     * Starts both servers and measures.
     *
     * @param rounds how often each page is asked of each, 1 or more
     */
    static Results measure(int rounds) throws IOException, InterruptedException {
        try (var data = TemporaryFolder.make();
                var folder = TemporaryFolder.make();
                var cairn = demonstration(data.path());
                var files = Program.fileServer(folder.path())) {
            var benchmark = new PagesBesideFiles();
            URI service = URI.create(cairn.await(CAIRN));
            List<Page> pages = benchmark.pages(service, folder.path(), files.await(FILES));
            benchmark.read(pages, rounds);
            pages.forEach(Page::forget);
            benchmark.read(pages, rounds);
            return new Results(COLUMNS, pages.stream().map(Page::row).toList());
        }
    }

    private static Program demonstration(Path data) throws IOException {
        return Program.cairn(
                Program.SERVING,
                Map.of(),
                "demo",
                "--port",
                "0",
                "--data",
                data,
                "--packs",
                Build.packs());
    }

    /**
     * A page at both servers.
     *
     * @param path of the page
     * @param bytes what both answer
     */
    private record Page(String path, ByteBuffer bytes, Server cairn, Server files) {

        void forget() {
            cairn.times().reset();
            files.times().reset();
        }

        List<String> row() {
            List<String> row = new ArrayList<>(List.of(path, Integer.toString(bytes.capacity())));
            for (Server server : List.of(cairn, files)) {
                row.add(Results.decimal(server.milliseconds(50)));
                row.add(Results.decimal(server.milliseconds(95)));
            }
            row.add(ratio(50));
            row.add(ratio(95));
            return row;
        }

        private String ratio(double percentile) {
            return Results.decimal(cairn.milliseconds(percentile) / files.milliseconds(percentile));
        }
    }

    /**
     * One server's side.
     *
     * @param address of the page there
     * @param times how long each answer took, in nanoseconds
     */
    private record Server(URI address, Histogram times) {

        Server(URI address) {
            this(address, new Histogram(DIGITS));
        }

        double milliseconds(double percentile) {
            return times.getValueAtPercentile(percentile) / NANOSECONDS;
        }
    }

    /** Keeps each page as a file, under a name that is also no folder. */
    private List<Page> pages(URI service, Path folder, String files)
            throws IOException, InterruptedException {
        List<Page> pages = new ArrayList<>();
        for (String path : PATHS) {
            byte[] bytes = get(service.resolve(path));
            String name = "page-%d.html".formatted(pages.size());
            Files.write(folder.resolve(name), bytes);
            pages.add(
                    new Page(
                            path,
                            ByteBuffer.wrap(bytes),
                            new Server(service.resolve(path)),
                            new Server(URI.create(files).resolve("/" + name))));
        }
        return pages;
    }

    private void read(List<Page> pages, int rounds) throws IOException, InterruptedException {
        for (int round = 0; round < rounds; round++) {
            for (Page page : pages) {
                List<Server> turns = List.of(page.cairn(), page.files());
                for (Server server : round % 2 == 0 ? turns : turns.reversed()) {
                    read(server, page.bytes());
                }
            }
        }
    }

    private void read(Server server, ByteBuffer expected) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        byte[] bytes = get(server.address());
        server.times().recordValue(System.nanoTime() - begun);
        if (!ByteBuffer.wrap(bytes).equals(expected)) {
            throw new IllegalStateException(
                    server.address() + " does not answer the same bytes each time");
        }
    }

    private byte[] get(URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                reader.send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("%s answers %s".formatted(address, answer));
        }
        return answer.body();
    }
}
