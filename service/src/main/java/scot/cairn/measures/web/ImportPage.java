package scot.cairn.measures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.calendar.Times;
import scot.cairn.jobs.Job;
import scot.cairn.jobs.Jobs;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.Form.Field;
import scot.cairn.layout.PersonalNumbers;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.measures.imports.FiledImport;
import scot.cairn.measures.imports.ImportSummary;
import scot.cairn.measures.imports.Importable;
import scot.cairn.measures.quality.AskingOfImport;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Fact;
import scot.cairn.subjects.Block.Span;

/**
 * One table that was sent: how far its reading is, what it would bring, or what is wrong with it.
 */
@Component
class ImportPage {

    private static final int LONGEST = 1000;

    private final Jobs jobs;
    private final Importable importable;
    private final AskingOfImport asking;

    ImportPage(Jobs jobs, Importable importable, AskingOfImport asking) {
        this.jobs = jobs;
        this.importable = importable;
        this.asking = asking;
    }

    /** Whether it can be imported from its page. */
    static boolean mayBring(FiledImport one) {
        return one.kept()
                && switch (one.state()) {
                    case LOOKED_AT -> true;
                    case REFUSED -> one.refusal() != null && one.refusal().mayLeaveOut();
                    case READING, NOTHING_NEW, IMPORTED -> false;
                };
    }

    /** What is wrong with what was chosen on it, by field. */
    static Map<String, String> wrong(FiledImport one, boolean leavesOut, String stands) {
        Map<String, String> wrong = new TreeMap<>();
        if (one.state() == FiledImport.State.REFUSED && !leavesOut) {
            wrong.put(
                    "leave_out",
                    "Tick that rows with a fault are left out, or send it again mended");
        }
        PersonalNumbers.fault(stands).ifPresent(fault -> wrong.put("stands", fault));
        if (stands.length() > LONGEST) {
            wrong.put("stands", "Say it in %,d characters".formatted(LONGEST));
        }
        return wrong;
    }

    WorkPage page(ServerRequest request, Person reader, FiledImport one, Filled filled) {
        List<Section> sections = new ArrayList<>();
        sections.add(stands(one, reader));
        ImportSummary summary = one.summary();
        if (summary != null) {
            sections.add(section("brings", brings(one), ImportTables.brought(one, summary)));
        }
        if (summary != null && !summary.sudden().isEmpty()) {
            sections.add(
                    section(
                            "sudden",
                            "Numbers to look at again",
                            ImportTables.sudden(summary, asked(one))));
        }
        if (one.refusal() != null) {
            sections.add(
                    section("faults", "What is wrong", ImportTables.faults(one, one.refusal())));
        }
        if (mayBring(one) && one.account().equals(reader.account())) {
            sections.add(new Section("import", "Import it", List.of(), List.of(form(one, filled))));
        }
        return new WorkPage(
                "%s (%d)".formatted(one.fileName(), one.number()),
                reader.name(),
                WorkPage.Token.of(request),
                List.of(
                        Map.entry("Your work", "/work"),
                        Map.entry("Import figures", "/work/imports")),
                "",
                sections);
    }

    private Section stands(FiledImport one, Person reader) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("State", one.state().words()));
        facts.add(Fact.of("Of", importable.datasets().getOrDefault(one.dataset(), one.dataset())));
        facts.add(Fact.of("Edition", said(one.declared().vintage())));
        facts.add(Fact.of("Source", said(one.declared().source())));
        facts.add(Fact.of("Sent", Times.words(one.at())));
        facts.add(
                Fact.of(
                        "Sent by",
                        one.account().equals(reader.account())
                                ? "you"
                                : "account " + one.account()));
        facts.add(Fact.of("Size", "%,d bytes".formatted(one.size())));
        facts.add(
                one.kept()
                        ? new Fact(
                                "File", List.of(Span.link("As it was sent", one.page() + "/file")))
                        : Fact.of("File", "Not kept"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(facts));
        List<Form> forms = new ArrayList<>();
        if (one.state() == FiledImport.State.READING) {
            blocks.addAll(reading(one, forms));
        }
        return new Section("stands", "How it stands", blocks, forms);
    }

    private List<Long> asked(FiledImport one) {
        return one.entry() == null ? List.of() : asking.asked(one.origin());
    }

    private static String said(String declared) {
        return declared.isBlank() ? "As each row says" : declared;
    }

    private List<Block> reading(FiledImport one, List<Form> forms) {
        Job job = jobs.find(one.job()).orElse(null);
        if (job == null || job.state().isOver()) {
            return List.of(
                    Block.Prose.of(
                            "It was not read to its end, and nothing of it is on record. %s"
                                    .formatted(job == null ? "" : job.told())
                                    .strip()),
                    Block.Prose.of(
                            Span.link("Send it again", "/work/imports?dataset=" + one.dataset())));
        }
        forms.add(
                new Form(Jobs.page(job.number()) + "/cancel", "Stop reading it", true, List.of()));
        return List.of(
                Block.Prose.of(
                        "%s: %,d rows."
                                .formatted(
                                        job.stage().isEmpty() ? "Waiting" : job.stage(),
                                        job.done())),
                Block.Prose.of(
                        Span.plain("This page does not change by itself. You may leave it. "),
                        Span.link("Look again", one.page())));
    }

    private static String brings(FiledImport one) {
        return switch (one.state()) {
            case IMPORTED -> "What it brought";
            case NOTHING_NEW -> "The record says all of it already";
            case LOOKED_AT, READING, REFUSED -> "What it would bring; nothing is written yet";
        };
    }

    private static Form form(FiledImport one, Filled filled) {
        List<Field> fields = new ArrayList<>();
        if (one.state() == FiledImport.State.REFUSED) {
            fields.add(
                    Field.of(
                            "leave_out",
                            "Leave out the rows with a fault",
                            "The others are taken, and the record says that these were left out",
                            Form.Kind.TICK,
                            filled));
        }
        if (one.summary() != null && !one.summary().sudden().isEmpty()) {
            fields.add(
                    Field.of(
                            "stands",
                            "Why these numbers stand",
                            "Each measure is asked about, and this is the first reply. Leave it"
                                    + " empty where you do not know: the question stays open",
                            Form.Kind.TEXT,
                            filled));
        }
        return new Form(one.page(), "Import it", false, fields);
    }

    private static Section section(String id, String title, List<Block> blocks) {
        return new Section(id, title, blocks, List.of());
    }
}
