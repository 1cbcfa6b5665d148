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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/**
 * How long a reader waits for a page of the first mission, and of a made-up one many times its
 * size, beside the same bytes from the JDK's file server. One reader asks both servers for a page
 * in turn, over connections that stay open. Each round begins with the other server, and as many
 * rounds run before any is counted.
 */
final class PagesBesideFiles {

    /** The folder that a demonstration loads, whatever plan is in it. */
    private static final String LOADED = "scotland-drugs-mission";

    private static final List<String> OF_SCOTLAND =
            List.of(
                    "/",
                    "/measures",
                    "/measures/nrs-drug-misuse-deaths",
                    "/commitments",
                    "/commitments/ost-treatment-target",
                    "/areas",
                    "/areas/S12000049",
                    "/measures/by-area?areas=councils",
                    "/who-answers",
                    "/who-answers?about=standard/mat/3&area=S12000047&on=2023-05-01");

    private static final List<String> OF_THE_LARGE_ONE =
            List.of(
                    "/who-answers?about=outcome/1&area=C1&on=2031-05-01",
                    "/who-answers?about=commitment/promise-3&area=B1&on=2031-05-01",
                    "/api/v1/lines?about=outcome/1&area=C1&on=2031-05-01",
                    "/areas/C1",
                    "/measures/by-area?areas=councils",
                    "/measures/measure-1",
                    "/measures/measure-5",
                    "/bodies/authority-c1",
                    "/bodies/body-1");

    private static final Pattern CAIRN = Pattern.compile("Cairn is at (http://localhost:[0-9]+)");
    private static final Pattern FILES = Pattern.compile("(http://127\\.0\\.0\\.1:[0-9]+)");
    private static final List<String> COLUMNS =
            List.of(
                    "plan",
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
     * Measures Scotland's pages, then those of the made-up plan at each size, and says what one
     * Scotland more costs.
     *
     * @param rounds how often each page is asked of each server, 1 or more
     * @param scales how many times Scotland the made-up plan is
     */
    static Results measure(int rounds, List<Integer> scales)
            throws IOException, InterruptedException {
        List<List<String>> rows =
                new ArrayList<>(texts(rows("Scotland", Build.packs(), OF_SCOTLAND, rounds)));
        Map<Integer, List<Measured>> bySize = new TreeMap<>();
        for (int scale : scales) {
            try (var packs = TemporaryFolder.make()) {
                SyntheticPack.write(packs.path().resolve(LOADED), scale);
                String plan = "made up, %d times".formatted(scale);
                bySize.put(scale, rows(plan, packs.path(), OF_THE_LARGE_ONE, rounds));
            }
        }
        bySize.values().forEach(some -> rows.addAll(texts(some)));
        if (bySize.size() > 1) {
            OF_THE_LARGE_ONE.forEach(path -> rows.add(slope(path, bySize)));
        }
        return new Results(COLUMNS, rows);
    }

    /** A page as it was measured. */
    private record Measured(String path, double p50, double p95, List<String> text) {}

    private static List<List<String>> texts(List<Measured> measured) {
        return measured.stream().map(Measured::text).toList();
    }

    /** What each Scotland more adds to a page, by the line of least squares. */
    private static List<String> slope(String path, Map<Integer, List<Measured>> bySize) {
        double[] sizes = bySize.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        List<Measured> own =
                bySize.values().stream()
                        .map(some ->
                                some.stream()
                                        .filter(one -> one.path().equals(path))
                                        .findFirst()
                                        .orElseThrow())
                        .toList();
        return List.of(
                "for each Scotland more",
                path,
                "",
                Results.decimal(slope(sizes, own.stream().mapToDouble(Measured::p50).toArray())),
                Results.decimal(slope(sizes, own.stream().mapToDouble(Measured::p95).toArray())),
                "",
                "",
                "",
                "");
    }

    private static double slope(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
            squares += (x[i] - meanX) * (x[i] - meanX);
        }
        return products / squares;
    }

    /** Starts both servers and measures. */
    private static List<Measured> rows(String plan, Path packs, List<String> paths, int rounds)
            throws IOException, InterruptedException {
        try (var data = TemporaryFolder.make();
                var folder = TemporaryFolder.make();
                var cairn = demonstration(data.path(), packs);
                var files = Program.fileServer(folder.path())) {
            var benchmark = new PagesBesideFiles();
            URI service = URI.create(cairn.await(CAIRN));
            List<Page> pages = benchmark.pages(service, paths, folder.path(), files.await(FILES));
            benchmark.read(pages, rounds);
            pages.forEach(Page::forget);
            benchmark.read(pages, rounds);
            return pages.stream()
                    .map(page ->
                            new Measured(
                                    page.path(),
                                    page.cairn().milliseconds(50),
                                    page.cairn().milliseconds(95),
                                    page.row(plan)))
                    .toList();
        }
    }

    private static Program demonstration(Path data, Path packs) throws IOException {
        return Program.cairn(
                Program.SERVING, Map.of(), "demo", "--port", "0", "--data", data, "--packs", packs);
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

        List<String> row(String plan) {
            List<String> row =
                    new ArrayList<>(List.of(plan, path, Integer.toString(bytes.capacity())));
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
    private List<Page> pages(URI service, List<String> paths, Path folder, String files)
            throws IOException, InterruptedException {
        List<Page> pages = new ArrayList<>();
        for (String path : paths) {
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
