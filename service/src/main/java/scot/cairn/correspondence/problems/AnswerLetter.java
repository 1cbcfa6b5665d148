package scot.cairn.correspondence.problems;

import java.util.Optional;
import org.springframework.stereotype.Component;
import scot.cairn.access.Person;
import scot.cairn.calendar.DateRange;
import scot.cairn.calendar.Times;
import scot.cairn.correspondence.Asking;
import scot.cairn.correspondence.Askings;
import scot.cairn.jobs.JobKind;
import scot.cairn.jobs.Jobs;
import scot.cairn.jobs.Work;
import scot.cairn.notices.Letters;

/**
 * Sends a published reply to whoever reported a problem and gave an address. Its payload is the
 * number of the report: the address stays where it is erased with the report’s end.
 */
@Component
class AnswerLetter implements JobKind {

    private final Askings askings;
    private final Problems problems;
    private final Letters letters;
    private final Jobs jobs;

    AnswerLetter(Askings askings, Problems problems, Letters letters, Jobs jobs) {
        this.askings = askings;
        this.problems = problems;
        this.letters = letters;
        this.jobs = jobs;
    }

    /** Begins it in the transaction that publishes, where there is an address and a way to it. */
    void begin(Person by, Asking asking) {
        if (letters.areSent() && problems.address(asking.id()).isPresent()) {
            jobs.begin(this, Long.toString(asking.id()), by);
        }
    }

    @Override
    public String id() {
        return "correspondence.answer";
    }

    @Override
    public String words() {
        return "Send a reply to whoever reported a problem";
    }

    @Override
    public int tries() {
        return 5;
    }

    @Override
    public void run(Work work) {
        long number = Long.parseLong(work.payload());
        Optional<String> address = problems.address(number);
        Optional<Asking> asking = askings.find(number);
        if (address.isPresent() && asking.isPresent()) {
            problems.told(asking.get().reference())
                    .ifPresent(told ->
                            letters.send(
                                    address.get(),
                                    "A reply to the problem that you reported",
                                    text(asking.get().reference(), told)));
        }
    }

    private String text(String reference, Told told) {
        return """
        On %s a problem with this page was reported, and this address was given for the reply:

        %s%s

        The reply:

        %s

        How the report stands is always to be read at:
        %s/problems/%s

        Your address is erased when the report is closed. This letter cannot be replied to.
        """
                .formatted(
                        DateRange.words(Times.day(told.raisedAt())),
                        letters.address(),
                        told.page(),
                        told.words(),
                        letters.address(),
                        reference);
    }
}
