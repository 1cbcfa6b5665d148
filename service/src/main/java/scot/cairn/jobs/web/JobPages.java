package scot.cairn.jobs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.calendar.Times;
import scot.cairn.jobs.Job;
import scot.cairn.jobs.Jobs;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** How long work stands. A page that may change says so and has a link to look again. */
@Component
class JobPages {

    private static final Map.Entry<String, String> WORK = Map.entry("Your work", "/work");
    private static final Map.Entry<String, String> ALL = Map.entry("Long work", "/work/jobs");

    private final Jobs jobs;
    private final SignedIn signedIn;

    JobPages(Jobs jobs, SignedIn signedIn) {
        this.jobs = jobs;
        this.signedIn = signedIn;
    }

    /** The newest of it that the reader may see. */
    WorkPage all(ServerRequest request) {
        List<Job> newest = jobs.newest();
        Block block =
                newest.isEmpty()
                        ? Block.Prose.of(
                                "Nothing that takes long has been begun. What you begin is listed here"
                                        + " until 90 days after its end.")
                        : table(newest);
        return page(
                request,
                "Long work",
                List.of(WORK),
                List.of(new Section("all", "The newest first", List.of(block), List.of())));
    }

    private Table table(List<Job> newest) {
        Person reader = reader();
        return new Table(
                "jobs",
                "Long work and how it stands",
                List.of(
                        Column.text("what", "What"),
                        Column.text("state", "How it stands"),
                        Column.text("progress", "How far"),
                        Column.text("by", "Begun by"),
                        Column.text("begun", "Begun")),
                newest.stream().map(job -> row(job, reader)).toList());
    }

    private static List<Cell> row(Job job, Person reader) {
        return List.of(
                new Cell.Text(
                        "%s (%d)".formatted(job.what(), job.number()), Jobs.page(job.number())),
                Cell.Text.of(state(job)),
                Cell.Text.of(progress(job)),
                Cell.Text.of(by(job, reader)),
                Cell.Text.of(Times.words(job.begunAt())));
    }

    /** One piece of it. */
    WorkPage one(ServerRequest request, Job job) {
        Person reader = reader();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(facts(job, reader)));
        if (!job.told().isEmpty()) {
            blocks.add(Block.Prose.of(job.told()));
        }
        List<Form> forms = new ArrayList<>();
        if (!job.state().isOver()) {
            blocks.add(
                    Block.Prose.of(
                            Span.plain("This page does not change by itself. You may leave it. "),
                            Span.link("Look again", Jobs.page(job.number()))));
            if (reader.account().equals(job.by().account()) && !job.cancelAsked()) {
                forms.add(
                        new Form(
                                Jobs.page(job.number()) + "/cancel",
                                "Cancel this work",
                                true,
                                List.of()));
            }
        }
        return page(
                request,
                "%s (%d)".formatted(job.what(), job.number()),
                List.of(WORK, ALL),
                List.of(new Section("stands", "How it stands", blocks, forms)));
    }

    private static List<Fact> facts(Job job, Person reader) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("State", state(job)));
        facts.add(Fact.of("Stage", job.stage().isEmpty() ? "none said" : job.stage()));
        facts.add(Fact.of("How far", progress(job)));
        facts.add(Fact.of("Begun by", by(job, reader)));
        facts.add(Fact.of("Begun", Times.words(job.begunAt())));
        if (job.failures() > 0) {
            facts.add(Fact.of("Failed so far", times(job.failures())));
        }
        if (job.state().isOver()) {
            facts.add(Fact.of("Ended", Times.words(job.changedAt())));
        }
        return facts;
    }

    private static String times(int count) {
        return count == 1 ? "once" : "%d times".formatted(count);
    }

    private static String state(Job job) {
        return job.cancelAsked() && !job.state().isOver()
                ? job.state().words() + ", to be cancelled"
                : job.state().words();
    }

    private static String progress(Job job) {
        if (job.total() > 0) {
            return "%,d of %,d".formatted(job.done(), job.total());
        }
        return job.done() > 0 ? "%,d".formatted(job.done()) : "not counted";
    }

    private static String by(Job job, Person reader) {
        if (job.by().account() == null) {
            return "the service itself";
        }
        return job.by().account().equals(reader.account())
                ? "you"
                : "account " + job.by().account();
    }

    private Person reader() {
        return signedIn.person().orElseThrow();
    }

    private WorkPage page(
            ServerRequest request,
            String title,
            List<Map.Entry<String, String>> trail,
            List<Section> sections) {
        return new WorkPage(
                title, reader().name(), WorkPage.Token.of(request), trail, news(request), sections);
    }

    private static String news(ServerRequest request) {
        return request.param("done").filter("cancelled"::equals).isPresent()
                ? "It will be stopped at the next place where it can be left whole."
                : "";
    }
}
