package scot.cairn.correspondence;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.access.Person;
import scot.cairn.layout.Filled;
import scot.cairn.layout.Form;
import scot.cairn.layout.WorkPage.Section;

/** What happened to something asked, and what its reader can do now: reply, close, open again. */
@Component
public class ThreadSections {

    private final Corresponding corresponding;

    ThreadSections(Corresponding corresponding) {
        this.corresponding = corresponding;
    }

    /**
     * The sections, each form at an address under that of the asking: {@code /reply}, {@code
     * /close} and {@code /reopening}.
     *
     * @param path of the asking
     * @param buttons what closes it, and opens it again
     * @param form which form was sent and is shown again; empty when none was
     * @param filled how it was filled in
     */
    public List<Section> of(
            Person reader,
            Asking asking,
            String path,
            Buttons buttons,
            String form,
            Filled filled) {
        List<Section> sections = new ArrayList<>();
        if (!asking.turns().isEmpty()) {
            sections.add(
                    new Section(
                            "since",
                            "What happened since",
                            asking.turns().stream().map(TurnQuote::of).toList(),
                            List.of()));
        }
        boolean isClosed = asking.state() == Asking.State.CLOSED;
        if (may(reader, asking, Turn.What.REPLY, !isClosed) || form.equals("reply")) {
            sections.add(
                    section(
                            path,
                            new Words("reply", "Reply", "Send this reply", "What you found"),
                            form,
                            filled));
        }
        boolean isAnswered = asking.state() == Asking.State.ANSWERED;
        if (may(reader, asking, Turn.What.CLOSE, isAnswered) || form.equals("close")) {
            sections.add(
                    section(
                            path,
                            new Words("close", "Close", buttons.close(), "What came of it"),
                            form,
                            filled));
        }
        if (may(reader, asking, Turn.What.REOPEN, isClosed) || form.equals("reopening")) {
            sections.add(
                    section(
                            path,
                            new Words(
                                    "reopening",
                                    "Open again",
                                    buttons.reopen(),
                                    "Why it is opened again"),
                            form,
                            filled));
        }
        return sections;
    }

    /** What the buttons say that close it and open it again. */
    public record Buttons(String close, String reopen) {}

    private record Words(String id, String title, String button, String label) {}

    private boolean may(Person reader, Asking asking, Turn.What what, boolean isItsTurn) {
        return isItsTurn && corresponding.may(reader, asking, what);
    }

    private static Section section(String path, Words words, String form, Filled filled) {
        return new Section(
                words.id(),
                words.title(),
                List.of(),
                List.of(
                        new Form(
                                "%s/%s".formatted(path, words.id()),
                                words.button(),
                                words.id().equals("close"),
                                List.of(
                                        Form.Field.of(
                                                        "words",
                                                        words.label(),
                                                        "In plain words. Nothing of any person",
                                                        Form.Kind.TEXT,
                                                        form.equals(words.id())
                                                                ? filled
                                                                : Filled.EMPTY)
                                                .as(words.id() + "-words")))));
    }
}
