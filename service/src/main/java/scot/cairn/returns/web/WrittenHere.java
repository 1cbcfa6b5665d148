package scot.cairn.returns.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import scot.cairn.calendar.Times;
import scot.cairn.layout.WorkPage.Section;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.returns.answering.Answer;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.GivenWords;
import scot.cairn.returns.answering.Part;
import scot.cairn.subjects.Block;
import scot.cairn.subjects.Cell;
import scot.cairn.subjects.Table;
import scot.cairn.subjects.Table.Column;

/** What was written in a part of a return, version by version. */
final class WrittenHere {

    private WrittenHere() {}

    /** What somebody else wrote meanwhile, beside what was written now. */
    static Section overtaken(Map<String, List<Answer>> written, List<ReturnQuestion> overtaken) {
        List<List<Cell>> rows =
                overtaken.stream()
                        .map(question ->
                                overtaken(question, written.getOrDefault(question.id(), List.of())))
                        .toList();
        return new Section(
                "meanwhile",
                "Somebody else wrote here meanwhile",
                List.of(
                        Block.Prose.of(
                                "What you wrote stands now. What they wrote is kept as the version"
                                        + " before it: if theirs is right, write it again."),
                        new Table(
                                "meanwhile-table",
                                "What they wrote",
                                List.of(
                                        Column.text("question", "Question"),
                                        Column.text("theirs", "Theirs"),
                                        Column.text("yours", "Yours")),
                                rows)),
                List.of());
    }

    private static List<Cell> overtaken(ReturnQuestion question, List<Answer> versions) {
        return List.of(
                Cell.Text.of(String.valueOf(question.words())),
                words(question, versions.get(Math.max(0, versions.size() - 2)).given()),
                words(question, versions.getLast().given()));
    }

    /** Every version of every answer in a part; empty where nothing was written. */
    static Optional<Section> versions(Part part, Map<String, List<Answer>> written) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ReturnQuestion question : part.section().questions()) {
            for (Answer one : written.getOrDefault(question.id(), List.of())) {
                rows.add(
                        List.of(
                                Cell.Text.of(String.valueOf(question.words())),
                                Cell.Text.of(Integer.toString(one.version())),
                                words(question, one.given()),
                                Cell.Text.of(one.author().words()),
                                Cell.Text.of(Times.words(one.at())),
                                one.reason() == null
                                        ? Cell.Absence.NOT_APPLICABLE
                                        : Cell.Text.of(one.reason())));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Section(
                                "versions",
                                "What was written here",
                                List.of(
                                        new Table(
                                                "versions-table",
                                                "Every version of every answer in this part",
                                                List.of(
                                                        Column.text("question", "Question"),
                                                        Column.number("version", "Version"),
                                                        Column.text("answer", "Answer"),
                                                        Column.text("role", "Written by"),
                                                        Column.text("at", "When"),
                                                        Column.text("reason", "Why it changed")),
                                                rows)),
                                List.of()));
    }

    private static Cell words(ReturnQuestion question, Given given) {
        String words = GivenWords.of(question, given);
        return words.isBlank() ? Cell.Absence.NOT_APPLICABLE : Cell.Text.of(words);
    }
}
