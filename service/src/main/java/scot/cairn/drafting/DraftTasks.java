package scot.cairn.drafting;

import java.util.List;
import org.springframework.stereotype.Component;
import scot.cairn.access.Person;
import scot.cairn.access.Task;
import scot.cairn.access.Task.Turn;
import scot.cairn.access.TaskSource;

/** One's own changes that were begun and not asked for. */
@Component
class DraftTasks implements TaskSource {

    private final Drafts drafts;

    DraftTasks(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Task> of(Person person) {
        return drafts.all().stream()
                .filter(draft -> draft.author().equals(person.account()))
                .filter(draft -> draft.proposal() == null && !draft.isDropped())
                .map(draft ->
                        new Task(
                                Turn.OWN,
                                "Finish: " + draft.title(),
                                "/work/plans/" + draft.id(),
                                null,
                                "You began it"))
                .toList();
    }
}
