package scot.cairn.framework.commitments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.access.Task;
import scot.cairn.access.TaskSource;
import scot.cairn.calendar.DateRange;
import scot.cairn.framework.progress.ReportingProgress;
import scot.cairn.landscape.Bodies;
import scot.cairn.subjects.AsKnownOn;

/**
 * Promises whose date, or whose forecast, has passed in silence: one by one for those who act for a
 * body that is named for them, in one line for the mission team.
 */
@Component
class ProgressTasks implements TaskSource {

    private final Commitments commitments;
    private final Bodies bodies;

    ProgressTasks(Commitments commitments, Bodies bodies) {
        this.commitments = commitments;
        this.bodies = bodies;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Task> of(Person person) {
        boolean isTeam = person.roles().contains(Role.MISSION_TEAM);
        boolean isForABody = person.capacities().stream().anyMatch(c -> !c.body().isEmpty());
        if (!isTeam && !isForABody) {
            return List.of();
        }
        List<Promise> silent =
                commitments.all(AsKnownOn.PRESENT).stream().filter(Promise::isSilent).toList();
        List<Task> tasks = new ArrayList<>();
        silent.forEach(promise ->
                person.capacities().stream()
                        .filter(one -> ReportingProgress.answers(one, promise.commitment()))
                        .findFirst()
                        .ifPresent(capacity -> tasks.add(task(promise, capacity))));
        if (isTeam && !silent.isEmpty()) {
            tasks.add(
                    new Task(
                            Task.Turn.OWN,
                            "Say what came of promises whose date has passed: %d"
                                    .formatted(silent.size()),
                            "/work/progress",
                            null,
                            "Nothing on record says whether they were kept"));
        }
        return tasks;
    }

    private Task task(Promise promise, Capacity capacity) {
        LocalDate by =
                promise.forecast().or(promise::due).map(DateRange::last).orElse(promise.today());
        return new Task(
                Task.Turn.OWN,
                "Report on: " + promise.commitment().title(),
                "/work/progress/" + promise.commitment().id(),
                by,
                "You act for %s, which is named for it".formatted(bodies.name(capacity.body())));
    }
}
