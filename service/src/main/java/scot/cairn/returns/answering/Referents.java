package scot.cairn.returns.answering;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import scot.cairn.loading.Items;
import scot.cairn.pack.Commitment;
import scot.cairn.pack.Measure;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnQuestion.Referent;
import scot.cairn.subjects.SubjectKind;

/** What answers may refer to. */
@Component
public class Referents {

    private final Items items;

    Referents(Items items) {
        this.items = items;
    }

    /** What the answer to a question may refer to: what is kept, and its name. */
    public Map<String, String> of(ReturnQuestion question) {
        Map<String, String> all = new LinkedHashMap<>();
        if (question.refersTo().contains(Referent.COMMITMENT)) {
            items.all(SubjectKind.COMMITMENT, Commitment.class)
                    .forEach(one -> all.put("commitment/" + one.id(), one.title()));
        }
        if (question.refersTo().contains(Referent.MEASURE)) {
            items.all(SubjectKind.MEASURE, Measure.class)
                    .forEach(one -> all.put("measure/" + one.id(), one.name()));
        }
        return all;
    }
}
