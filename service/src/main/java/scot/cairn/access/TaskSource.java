package scot.cairn.access;

import java.util.List;

/** A room in which people have something to do; they find it under their work. */
public interface TaskSource {

    /** What a person is to do there, and what they wait for. */
    List<Task> of(Person person);
}
