package scot.cairn.returns.programs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.ApiClient;
import scot.cairn.returns.answering.Answer;
import scot.cairn.returns.answering.Answering;
import scot.cairn.returns.answering.Answering.Kept;
import scot.cairn.returns.answering.Answering.Written;
import scot.cairn.returns.answering.Answers;
import scot.cairn.returns.answering.Part;
import scot.cairn.returns.answering.Referents;
import scot.cairn.returns.answering.ReturnDraft;
import scot.cairn.returns.programs.WeighingSent.Weighed;
import scot.cairn.returns.programs.WriteFault.Standing;
import scot.cairn.returns.programs.WrittenAnswers.Became;
import scot.cairn.returns.programs.WrittenAnswers.Outcome;

/**
 * Writes what programs send, all of it in one transaction: what is sound is kept though something
 * beside it is refused. Sent twice it changes nothing the second time.
 */
@Service
class ProgramWriting {

    private final Answering answering;
    private final Answers answers;
    private final Referents referents;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    ProgramWriting(
            Answering answering,
            Answers answers,
            Referents referents,
            PlatformTransactionManager transactions) {
        this.answering = answering;
        this.answers = answers;
        this.referents = referents;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** What was kept, and what stands after it, by part and question. */
    private record Done(Map<Part, Kept> kept, Map<String, Answer> latest) {

        Kept kept(Weighed one) {
            return Objects.requireNonNull(kept.get(one.part()));
        }

        Optional<Answer> stands(Weighed one) {
            return Optional.ofNullable(
                    latest.get(ReturnDraft.key(one.part().id(), one.question().id())));
        }

        int version(Weighed one) {
            return stands(one).map(Answer::version).orElse(0);
        }
    }

    /**
     * Writes it.
     *
     * @param dryRun whether to try it only, and keep nothing
     */
    WrittenAnswers write(ApiClient program, ReturnDraft draft, SentBody sent, boolean dryRun) {
        WeighingSent weighing =
                new WeighingSent(
                        draft,
                        question ->
                                Objects.requireNonNull(
                                        reading.execute(_ -> referents.of(question))));
        List<Weighed> weighed = weighing.weigh(sent.answers());
        Done done = done(program, draft, written(weighed, sent.reason()), dryRun);
        List<WriteFault> faults = new ArrayList<>(sent.faults());
        faults.addAll(weighing.faults());
        weighed.stream().flatMap(one -> fault(done, one).stream()).distinct().forEach(faults::add);
        Map<Integer, Weighed> byPlace = new HashMap<>();
        weighed.forEach(one -> byPlace.put(one.sent().place(), one));
        List<Outcome> outcomes = new ArrayList<>();
        for (int place = 0; place < sent.count(); place++) {
            outcomes.add(outcome(place, Optional.ofNullable(byPlace.get(place)), done));
        }
        return new WrittenAnswers(draft.id(), dryRun, outcomes, faults);
    }

    private static Map<Part, Written> written(List<Weighed> weighed, String reason) {
        Map<Part, Written> written = new LinkedHashMap<>();
        for (Weighed one : weighed) {
            Written part =
                    written.computeIfAbsent(
                            one.part(), _ -> new Written(new HashMap<>(), new HashMap<>(), reason));
            part.given().put(one.question().id(), one.given());
            part.seen().put(one.question().id(), one.sent().seen());
        }
        return written;
    }

    private Done done(
            ApiClient program, ReturnDraft draft, Map<Part, Written> written, boolean dryRun) {
        return written.isEmpty()
                ? new Done(Map.of(), Map.of())
                : Objects.requireNonNull(
                        writing.execute(status -> {
                            Map<Part, Kept> kept = answering.write(program, draft, written);
                            Done done = new Done(kept, answers.latest(draft.id()));
                            if (dryRun) {
                                status.setRollbackOnly();
                            }
                            return done;
                        }));
    }

    private static Optional<WriteFault> fault(Done done, Weighed one) {
        Kept kept = done.kept(one);
        String wrong = kept.wrong().get(one.question().id());
        String given = String.join(", ", one.given().values());
        if (Answering.NO_REASON.equals(wrong)) {
            return Optional.of(
                    WriteFault.of(
                            "/reason", "", wrong + ".", "Give a reason: everybody will read it."));
        }
        if (wrong != null) {
            return Optional.of(
                    WriteFault.of(
                            one.sent().pointer(),
                            given,
                            wrong,
                            WeighingSent.takes(one.question())));
        }
        return kept.overtaken().contains(one.question())
                ? Optional.of(
                        new WriteFault(
                                one.sent().pointer("seen"),
                                Integer.toString(one.sent().seen()),
                                one.sent().seen() > done.version(one)
                                        ? "There is no such version."
                                        : "It was changed since that version was seen.",
                                "If yours is right, send it again with seen: %d."
                                        .formatted(done.version(one)),
                                done.stands(one)
                                        .map(answer ->
                                                new Standing(
                                                        answer.version(),
                                                        AnswerData.of(answer.given())))
                                        .orElse(null)))
                : Optional.empty();
    }

    private static Outcome outcome(int place, Optional<Weighed> weighed, Done done) {
        return new Outcome(
                "/answers/%d".formatted(place),
                AskedForms.id(weighed.map(one -> became(done, one)).orElse(Became.REFUSED)),
                weighed.map(done::version).orElse(0));
    }

    private static Became became(Done done, Weighed one) {
        if (fault(done, one).isPresent()) {
            return Became.REFUSED;
        }
        return done.kept(one).written().stream()
                .filter(answer -> answer.question().equals(one.question().id()))
                .findFirst()
                .map(answer -> answer.version() == 1 ? Became.CREATED : Became.CHANGED)
                .orElse(Became.UNCHANGED);
    }
}
