package scot.cairn.notices;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import scot.cairn.jobs.JobKind;
import scot.cairn.jobs.Work;

/** Sends one letter with what is new. Whoever stopped meanwhile gets none. */
@Component
class NewsLetter implements JobKind {

    private final MailFollows follows;
    private final Gathering gathering;
    private final Letters letters;

    NewsLetter(MailFollows follows, Gathering gathering, Letters letters) {
        this.follows = follows;
        this.gathering = gathering;
        this.letters = letters;
    }

    @Override
    public String id() {
        return "notices.letter";
    }

    @Override
    public String words() {
        return "Send a letter";
    }

    @Override
    public int tries() {
        return 5;
    }

    @Override
    public void run(Work work) {
        Told told = Told.of(work.payload());
        follows.find(UUID.fromString(told.who()))
                .ifPresent(follow ->
                        gathering
                                .since(follow.subject(), follow.account(), List.of(), told.since())
                                .map(batch -> batch.only(told.places(), told.notices()))
                                .filter(batch -> !batch.isEmpty())
                                .ifPresent(batch -> letters.news(follow, batch)));
    }
}
