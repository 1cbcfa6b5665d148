package scot.cairn.cli;

import java.util.List;

/**
 * What the first start of a demonstration in an empty folder did until it was stopped. Done once,
 * because it is slow.
 *
 * @param data the folder that it left
 * @param output on standard output
 * @param talk on standard error
 * @param home status of the home page
 * @param published while it ran
 * @param databases how many processes worked in the folder while it ran
 * @param exit its exit status when it was asked to stop
 * @param left how many processes worked in the folder when it had ended
 */
record FirstStart(
        Data data,
        List<String> output,
        List<String> talk,
        int home,
        Site.Published published,
        int databases,
        int exit,
        int left) {

    private static final class Holder {

        private static final FirstStart ONLY = happen();

        private static FirstStart happen() {
            try {
                return FirstStart.happen(Data.empty("first-data"));
            } catch (Exception unexpected) {
                throw new AssertionError(unexpected);
            }
        }
    }

    static FirstStart only() {
        return Holder.ONLY;
    }

    private static FirstStart happen(Data data) throws Exception {
        try (var demo = CairnProcess.startAsFirst("demo", "--port", "0", "--data", data.folder())) {
            Site site = demo.site();
            int home = site.get("/").statusCode();
            Site.Published published = site.published();
            int databases = data.processes().size();
            demo.terminate();
            int exit = demo.exit();
            int left = data.processes().size();
            return new FirstStart(
                    data, demo.output(), demo.talk(), home, published, databases, exit, left);
        }
    }
}
