package scot.cairn.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.calendar.Times;
import scot.cairn.jobs.Jobs;

/**
 * Gets news out: looks for what each one has not been told yet, notes it as told and begins the job
 * that tells it, in one transaction, so that nothing is told twice or forgotten.
 */
@Service
class Telling {

    private final MailFollows follows;
    private final Webhooks webhooks;
    private final KeptNotices notices;
    private final Gathering gathering;
    private final NewsLetter letter;
    private final Delivery delivery;
    private final FollowingByMail mail;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Telling(
            MailFollows follows,
            Webhooks webhooks,
            KeptNotices notices,
            Gathering gathering,
            NewsLetter letter,
            Delivery delivery,
            FollowingByMail mail,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.follows = follows;
        this.webhooks = webhooks;
        this.notices = notices;
        this.gathering = gathering;
        this.letter = letter;
        this.delivery = delivery;
        this.mail = mail;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Tells everyone who wants to be told so often; webhooks are told at once. As the operator. */
    void tell(Rhythm rhythm) {
        notices.comeDue(Times.day(clock.instant()));
        if (mail.isOffered()) {
            follows.confirmed(rhythm).forEach(this::tell);
        }
        if (rhythm == Rhythm.AT_ONCE) {
            webhooks.live().forEach(this::tell);
        }
    }

    private void tell(MailFollow follow) {
        news(gathering.since(
                        follow.subject(), follow.account(), follow.told(), follow.toldNotice()))
                .ifPresent(batch ->
                        transaction.executeWithoutResult(_ -> {
                            follows.told(follow.id(), batch.told(), batch.toldNotice());
                            Told told = Told.of(follow.id().toString(), batch, follow.toldNotice());
                            jobs.beginAsOperator(letter, told.payload(), Duration.ZERO);
                        }));
    }

    private void tell(Webhook webhook) {
        news(gathering.since(
                        webhook.subject(), webhook.account(), webhook.told(), webhook.toldNotice()))
                .ifPresent(batch ->
                        transaction.executeWithoutResult(_ -> {
                            webhooks.told(webhook.number(), batch.told(), batch.toldNotice());
                            Told told =
                                    Told.of(
                                            Long.toString(webhook.number()),
                                            batch,
                                            webhook.toldNotice());
                            jobs.beginAsOperator(delivery, told.payload(), Duration.ZERO);
                        }));
    }

    private static Optional<Gathering.Batch> news(Optional<Gathering.Batch> batch) {
        return batch.filter(found -> !found.isEmpty());
    }
}
