package scot.cairn.returns.answering;

import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.templates.Lineage;

/**
 * What an area answered before to the same question: in its last return of the form, or of an
 * earlier version of the form in which the question was the same. A changed question has no answer
 * before.
 */
@Component
class LastAnswers {

    private final SignedReturns returns;
    private final Lineage lineage;

    LastAnswers(SignedReturns returns, Lineage lineage) {
        this.returns = returns;
        this.lineage = lineage;
    }

    /** The latest one; empty where there is none. */
    Optional<Given> of(
            Obligation now, ReturnTemplate template, Part part, ReturnQuestion question) {
        return lineage.series(template, question).stream()
                .flatMap(asked -> before(now, asked, part).stream())
                .findFirst();
    }

    private Optional<Given> before(Obligation now, Lineage.Asked asked, Part part) {
        return returns.before(now, asked.template().id())
                .flatMap(last -> last.given(part.id(), asked.question().id()));
    }
}
