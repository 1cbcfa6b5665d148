package scot.cairn.attachments.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import scot.cairn.access.Person;
import scot.cairn.access.SignedIn;
import scot.cairn.attachments.Attachment;
import scot.cairn.attachments.AttachmentRules;
import scot.cairn.attachments.Attachments;
import scot.cairn.attachments.Offered;
import scot.cairn.calendar.Times;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.Form.Field;
import scot.cairn.layout.Form.Kind;
import scot.cairn.layout.Routing;
import scot.cairn.layout.WorkPage;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Block.Span;
import scot.cairn.subjects.Subject;

/** One's files, attaching one, and the page of one. */
@Component
class AttachmentPages {

    private static final Map.Entry<String, String> WORK = Map.entry("Your work", "/work");
    private static final Map.Entry<String, String> FILES = Map.entry("Files", "/work/attachments");

    private final Attachments attachments;
    private final AttachmentRules rules;
    private final SignedIn signedIn;
    private final Clock clock;

    AttachmentPages(
            Attachments attachments, AttachmentRules rules, SignedIn signedIn, Clock clock) {
        this.attachments = attachments;
        this.rules = rules;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** Where files are attached to a subject. */
    String path(Subject subject) {
        return "/work/attachments/%s/%s"
                .formatted(
                        subject.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        subject.id());
    }

    /** What is wrong where no subject of the list was chosen. */
    Filled noSubject(ServerRequest request) {
        return new Filled(
                Routing.sent(request), Map.of("subject", "Choose what the file is to hang on"));
    }

    /** The files that one attached, and the way to attach another. */
    WorkPage own(ServerRequest request, Filled filled) {
        Person person = signedIn.person().orElseThrow();
        List<Attachment> own = attachments.by(person.account());
        Map<String, String> choices = new LinkedHashMap<>();
        rules.offered(person).forEach((subject, title) -> choices.put(path(subject), title));
        Form form =
                new Form(
                        "/work/attachments",
                        "Choose a file for it",
                        false,
                        List.of(
                                Field.choice(
                                        "subject",
                                        "What the file is about",
                                        "What is on the page of a promise is public, and so are its files",
                                        Form.CHOOSE,
                                        choices,
                                        filled)));
        Block listed =
                own.isEmpty()
                        ? Block.Prose.of("You have attached no file yet.")
                        : FileTables.files(own, subject -> title(subject), today());
        return page(
                "Files",
                request,
                List.of(WORK),
                List.of(
                        new Section("attach", "Attach a file", List.of(), List.of(form)),
                        new Section("own", "Files that you attached", List.of(listed), List.of())));
    }

    /** Where a file is attached to a subject. */
    WorkPage attaching(ServerRequest request, Subject subject, Filled filled) {
        List<Attachment> there = attachments.seenOf(subject);
        List<Section> sections = new ArrayList<>();
        sections.add(
                new Section(
                        "attach",
                        "Attach a file",
                        List.of(
                                Block.Prose.of(
                                        Span.plain("It will hang on "),
                                        Span.link(title(subject), subject.url()),
                                        Span.plain(
                                                ". If that is public, everybody can read the file at once,"
                                                        + " for good.")),
                                Block.Bullets.of(
                                        "Types: PDF, CSV, TXT, XLSX, ODS, DOCX, ODT, PNG, JPEG.",
                                        "Size: at most 20 MB.",
                                        "No data about persons. The text of tables, text and PDF files is"
                                                + " looked through. What looks like data about persons is"
                                                + " refused and not kept.")),
                        List.of(form(path(subject), "Attach the file", filled))));
        sections.add(
                new Section(
                        "there",
                        "Files that hang there",
                        List.of(
                                there.isEmpty()
                                        ? Block.Prose.of("No file hangs there yet.")
                                        : FileTables.files(there, one -> title(one), today())),
                        List.of()));
        return page("Files: " + title(subject), request, List.of(WORK, FILES), sections);
    }

    private static Form form(String action, String button, Filled filled) {
        return new Form(
                action,
                button,
                false,
                List.of(
                        Field.of(
                                "file",
                                "File",
                                "Choose it anew each time that this page is shown",
                                Kind.FILE,
                                filled),
                        Field.of(
                                "note",
                                "What it is",
                                "For example: Minutes of the board of 3 November 2026",
                                Kind.LINE,
                                filled),
                        Field.of(
                                "expires",
                                "Last day on which it holds",
                                "Leave it empty where it does not lapse",
                                Kind.DAY,
                                filled),
                        Field.of(
                                "declares",
                                Offered.DECLARATION,
                                "Needed for DOCX, ODT, pictures, and PDFs without text",
                                Kind.TICK,
                                filled)));
    }

    /** One file with all its versions. */
    WorkPage of(ServerRequest request, Attachment file, Filled filled) {
        List<Section> sections = new ArrayList<>();
        sections.add(
                new Section(
                        "file",
                        "The file",
                        List.of(
                                new Block.Facts(
                                        FileTables.facts(file, title(file.subject()), today())),
                                Block.Prose.of(
                                        Span.link(
                                                "Download %s".formatted(file.latest().fileName()),
                                                file.url(file.latest())))),
                        List.of()));
        sections.add(
                new Section(
                        "versions",
                        "Every version",
                        List.of(FileTables.versions(file, today())),
                        List.of()));
        Optional<Person> person = signedIn.person();
        if (person.flatMap(one -> rules.attaches(one, file.subject())).isPresent()) {
            sections.add(
                    new Section(
                            "replace",
                            "Add a version",
                            List.of(
                                    Block.Prose.of(
                                            "The versions before it stay, and can still be read.")),
                            List.of(form(file.url() + "/versions", "Add the version", filled))));
        }
        return page(
                file.latest().fileName(),
                request,
                List.of(Map.entry(title(file.subject()), file.subject().url())),
                sections);
    }

    private String title(Subject subject) {
        return rules.title(subject).orElseGet(subject::toString);
    }

    private LocalDate today() {
        return Times.day(clock.instant());
    }

    private WorkPage page(
            String title,
            ServerRequest request,
            List<Map.Entry<String, String>> trail,
            List<Section> sections) {
        String news =
                switch (request.param("done").orElse("")) {
                    case "attached" -> "The file is on record.";
                    case "replaced" -> "The version is on record. Those before it stand below.";
                    default -> "";
                };
        return new WorkPage(
                title,
                signedIn.person().map(Person::name).orElse(""),
                signedIn.person().isPresent() ? WorkPage.Token.of(request) : null,
                trail,
                news,
                sections);
    }
}
