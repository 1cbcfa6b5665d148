package scot.cairn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.Test;

/**
 * A return is asked to be signed, and signed, while the service and its database are killed: first
 * in the midst of a write, then as soon as somebody was told that it is done.
 */
class SignatureCutShortTest {

    private static final String RETURN = "governance-self-assessment/S37000032/2026";

    /** As many writes as no step has. */
    private static final int MOST = 200;

    @Test
    void whatWasNotAcknowledgedIsNotThereAndWhatWasIsThereOnce() throws Exception {
        try (var data = Data.loaded("signing-data")) {
            try (var demo = demo(data);
                    var owner = data.connectOnce("returns.answer")) {
                new Stalled(owner).watch();
                answerAll(Acting.as("area-coordinator", demo.site()));
            }
            cutShort(data, "area-coordinator", "/work/returns/" + RETURN, "Ask for signatures");
            String approval = approval(data);
            cutShort(data, "chief-officer", approval, "Sign");

            try (var demo = demo(data)) {
                Acting chief = Acting.as("chief-officer", demo.site());
                assertThat(chief.page("/obligations/" + RETURN).text()).contains("Submitted");
                assertThat(chief.page(approval).select("button:contains(Sign)").text())
                        .doesNotContain("Sign it");
            }
        }
    }

    /** Kills at one write after the other until the step goes through, then once more. */
    private static void cutShort(Data data, String role, String page, String button)
            throws Exception {
        for (int write : writes()) {
            if (goesThrough(data, role, page, button, write)) {
                return;
            }
        }
        throw new AssertionError("“%s” does not go through".formatted(button));
    }

    /** Every one where it is asked for; else the first, one in the midst, and none. */
    private static int[] writes() {
        return Boolean.getBoolean("cairn.every-write")
                ? IntStream.rangeClosed(1, MOST).toArray()
                : new int[] {1, 5, MOST};
    }

    private static boolean goesThrough(
            Data data, String role, String page, String button, int write) throws Exception {
        Map<String, Long> before;
        try (var demo = demo(data);
                var owner = data.connectOnce("stalled.at")) {
            var stalled = new Stalled(owner);
            Acting person = Acting.as(role, demo.site());
            FormElement form = form(person, page, button);
            before = stalled.rows();
            stalled.at(write);
            CompletableFuture<HttpResponse<String>> answer = person.begin(form);
            Await.until(
                    "write %d of “%s”".formatted(write, button),
                    () -> answer.isDone() || stalled.someoneWaits());
            if (answer.isDone()) {
                assertThat(answer.join().statusCode()).isEqualTo(303);
                before = stalled.rows();
            }
            data.server().destroyForcibly();
            demo.kill();
            data.awaitQuiet();
            return isAsBefore(data, before) && answer.isDone() && !answer.isCompletedExceptionally();
        }
    }

    private static boolean isAsBefore(Data data, Map<String, Long> before) throws Exception {
        try (var demo = demo(data);
                var owner = data.connectOnce("stalled.at")) {
            demo.site();
            var stalled = new Stalled(owner);
            stalled.never();
            assertThat(stalled.rows()).isEqualTo(before);
            return true;
        }
    }

    private static FormElement form(Acting person, String page, String button) throws Exception {
        Element found =
                person.page(page).select("form:has(button)").stream()
                        .filter(form -> form.select("button").text().equals(button))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no “%s”".formatted(button)));
        return (FormElement) found;
    }

    private static String approval(Data data) throws Exception {
        try (var demo = demo(data)) {
            return Acting.as("chief-officer", demo.site())
                    .page("/work/approvals")
                    .select("main a[href^=/work/approvals/]")
                    .stream()
                    .filter(link -> link.text().contains("Governance"))
                    .findFirst()
                    .orElseThrow()
                    .attr("href");
        }
    }

    /** Chooses the first answer wherever one is asked for, part by part. */
    private static void answerAll(Acting author) throws Exception {
        String next = "/work/returns/" + RETURN;
        for (Element part :
                author.page(next).select("main a[href*='?part=']")) {
            FormElement form =
                    author.page(part.attr("href")).expectForm("form:has([name=seen])");
            Map<String, String> answers = new HashMap<>();
            form.select("select:not([name^=stands-])")
                    .forEach(choice ->
                            answers.put(
                                    choice.attr("name"),
                                    choice.select("option[value!='']").attr("value")));
            author.send(form, answers);
        }
    }

    private static CairnProcess demo(Data data) throws Exception {
        return CairnProcess.start("demo", "--port", "0", "--data", data.folder());
    }
}
