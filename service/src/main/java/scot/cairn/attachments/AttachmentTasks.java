package scot.cairn.attachments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import scot.cairn.access.Person;
import scot.cairn.access.Task;
import scot.cairn.access.TaskSource;
import scot.cairn.calendar.Times;

/** Files that somebody attached and that lapse soon, or have. */
@Component
class AttachmentTasks implements TaskSource {

    private final Attachments attachments;
    private final Clock clock;

    AttachmentTasks(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public List<Task> of(Person person) {
        LocalDate soon = Times.day(clock.instant()).plusDays(AttachmentActs.REMINDED);
        return attachments.by(person.account()).stream()
                .filter(file -> file.latest().account().equals(person.account()))
                .filter(file -> file.latest().hasLapsed(soon))
                .map(AttachmentTasks::task)
                .toList();
    }

    private static Task task(Attachment file) {
        @Nullable LocalDate expires = file.latest().expires();
        return new Task(
                Task.Turn.OWN,
                "Renew the file, or say until when it holds: " + file.latest().fileName(),
                file.url(),
                expires,
                "You attached it");
    }
}
