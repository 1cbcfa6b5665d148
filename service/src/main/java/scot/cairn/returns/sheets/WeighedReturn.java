package scot.cairn.returns.sheets;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import scot.cairn.returns.answering.Answering.Written;
import scot.cairn.returns.answering.Given;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.sheets.WeighedAnswer.Become;

/**
 * What a file brings to a return.
 *
 * @param draft the return as it stands
 * @param answers each that the file has a row for, in order
 */
public record WeighedReturn(ReturnDraft draft, List<WeighedAnswer> answers) {

    /** How many answers would become so. */
    public int count(Become become) {
        return (int) answers.stream().filter(one -> one.become() == become).count();
    }

    /** Those that would become so. */
    public List<WeighedAnswer> those(Become become) {
        return answers.stream().filter(one -> one.become() == become).toList();
    }

    /** What would be written, by the part: with it what stands there, to be held against. */
    Map<Part, Written> written() {
        Map<Part, Written> written = new LinkedHashMap<>();
        answers.stream()
                .filter(one -> one.become().isKept())
                .map(WeighedAnswer::part)
                .distinct()
                .forEach(part -> written.put(part, written(part)));
        return written;
    }

    private Written written(Part part) {
        Map<String, Given> given = given(draft, part, answers);
        Map<String, Integer> seen = new HashMap<>();
        part.section()
                .questions()
                .forEach(question -> seen.put(question.id(), draft.version(part, question)));
        return new Written(given, seen, "");
    }

    /** The answers of a part once those of a file are kept. */
    static Map<String, Given> given(ReturnDraft draft, Part part, List<WeighedAnswer> answers) {
        Map<String, Given> given = new HashMap<>();
        part.section()
                .questions()
                .forEach(question ->
                        draft.answer(part, question)
                                .ifPresent(one -> given.put(question.id(), one.given())));
        for (WeighedAnswer one : answers) {
            Given is = one.is();
            if (is != null && one.part().equals(part) && one.become().isKept()) {
                given.put(one.question().id(), is);
            }
        }
        return given;
    }
}
