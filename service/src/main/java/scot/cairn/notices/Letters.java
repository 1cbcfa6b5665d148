package scot.cairn.notices;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.stereotype.Component;
import scot.cairn.calendar.Times;
import scot.cairn.jobs.JobFailed;

/** Writes letters and hands them over. What went wrong is said without the address. */
@Component
public class Letters {

    private final ObjectProvider<Post> post;
    private final String address;

    Letters(ObjectProvider<Post> post, @Value("${cairn.address:}") String address) {
        this.post = post;
        this.address = address;
    }

    /** Where the service is, as readers write it. */
    public String address() {
        return address;
    }

    void confirm(MailFollow follow, String name) {
        send(
                follow,
                "Confirm that you want to follow: " + name,
                """
                Somebody, perhaps you, asked for letters to this address when something new is on
                record about:

                %s

                To begin, open this page and confirm:

                %s/follow/confirm/%s

                If it was not you, do nothing. The address is erased after seven days.
                """
                        .formatted(name, address, follow.secret()));
    }

    void news(MailFollow follow, Gathering.Batch batch) {
        String lines =
                Stream.concat(
                                batch.notices().stream()
                                        .map(one ->
                                                "%s\n%s%s\n"
                                                        .formatted(
                                                                one.words(), address, one.link())),
                                batch.items().stream()
                                        .map(item ->
                                                "%s\nRecorded on %s\n%s%s\n"
                                                        .formatted(
                                                                item.words(),
                                                                Times.words(item.at()),
                                                                address,
                                                                item.path())))
                        .collect(Collectors.joining("\n"));
        send(
                follow,
                "New on record: " + batch.name(),
                """
                New about %s
                %s%s

                %s
                --
                You get this because you confirmed that you want to. To stop, and to have your
                address erased, open:
                %s
                """
                        .formatted(batch.name(), address, batch.path(), lines, stop(follow)));
    }

    private String stop(MailFollow follow) {
        return "%s/follow/stop/%s".formatted(address, follow.secret());
    }

    /** Whether letters can be sent from here. */
    public boolean areSent() {
        return post.getIfAvailable() != null;
    }

    /**
     * Sends one letter, which nobody follows up.
     *
     * @throws JobFailed if it was not taken
     */
    public void send(String to, String subject, String text) {
        send(new Mail(to, subject, text, null));
    }

    private void send(MailFollow follow, String subject, String text) {
        send(new Mail(follow.address(), subject, text, stop(follow)));
    }

    private void send(Mail mail) {
        Post here = post.getIfAvailable();
        if (here == null) {
            throw JobFailed.now("No mail server is set.");
        }
        String line = mail.subject().replaceAll("\\p{Cntrl}", " ");
        try {
            here.send(new Mail(mail.to(), line, mail.text(), mail.stop()));
        } catch (MailParseException malformed) {
            throw JobFailed.forGood("A letter could not be written.");
        } catch (MailException refused) {
            throw JobFailed.now("The mail server did not take a letter.");
        }
    }
}
