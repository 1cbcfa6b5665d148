package scot.cairn.notices;

import java.util.UUID;
import org.springframework.stereotype.Component;
import scot.cairn.jobs.JobKind;
import scot.cairn.jobs.Work;

/**
 * Asks the holder of an address whether they want letters. Its payload is the id of what was asked.
 */
@Component
class ConfirmationLetter implements JobKind {

    private final MailFollows follows;
    private final Gathering gathering;
    private final Letters letters;

    ConfirmationLetter(MailFollows follows, Gathering gathering, Letters letters) {
        this.follows = follows;
        this.gathering = gathering;
        this.letters = letters;
    }

    @Override
    public String id() {
        return "notices.confirmation";
    }

    @Override
    public String words() {
        return "Send a letter of confirmation";
    }

    @Override
    public int tries() {
        return 5;
    }

    @Override
    public void run(Work work) {
        follows.find(UUID.fromString(work.payload()))
                .ifPresent(follow ->
                        gathering
                                .name(follow.subject())
                                .ifPresent(name -> letters.confirm(follow, name)));
    }
}
