package scot.cairn.help.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import scot.cairn.access.Role;
import scot.cairn.help.Help;
import scot.cairn.help.Task;
import scot.cairn.help.Topic;
import scot.cairn.help.web.HelpView.Linked;
import scot.cairn.help.web.HelpView.Steps;
import scot.cairn.layout.Masthead;

/** The list of all help, a page of help, and the guide of a role. */
@Component
class HelpPages {

    private static final Map.Entry<String, String> HOME = Map.entry("Home", "/");
    private static final Map.Entry<String, String> HELP = Map.entry("Help", "/help");

    private final Help help;
    private final Masthead masthead;

    HelpPages(Help help, Masthead masthead) {
        this.help = help;
        this.masthead = masthead;
    }

    HelpView all() {
        List<Map.Entry<String, String>> tasks =
                help.topics().stream()
                        .map(topic -> Map.entry(topic.title(), "/help/" + topic.id()))
                        .toList();
        List<Map.Entry<String, String>> guides =
                Arrays.stream(Role.values())
                        .map(role -> Map.entry(role.words(), "/help/roles/" + role.id()))
                        .toList();
        return view(
                "Help",
                List.of(HOME, Map.entry("Help", "")),
                "<p>You need no help page to read: everything public is open, without signing in.</p>",
                List.of(
                        new Linked("tasks", "How to do something", tasks),
                        new Linked("roles", "A guide for each role", guides)),
                List.of(),
                "");
    }

    HelpView topic(Topic topic) {
        return view(
                topic.title(),
                trail(topic),
                String.join("", topic.parts()),
                List.of(),
                List.of(),
                "");
    }

    /** What the role is for; what it can do today and how; who to ask and what is never asked. */
    HelpView guide(Role role) {
        Topic guide = help.guide(role);
        List<String> parts = guide.parts();
        return view(
                guide.title(),
                trail(guide),
                parts.getFirst(),
                List.of(),
                steps(role),
                String.join("", parts.subList(1, parts.size())));
    }

    private List<Steps> steps(Role role) {
        Map<String, Steps> steps = new LinkedHashMap<>();
        for (Task task : help.open(role)) {
            Topic topic = task.topic();
            Steps more =
                    topic == null
                            ? new Steps("other", "Also open to you", List.of(task.words()), "")
                            : new Steps(
                                    topic.id(),
                                    topic.title(),
                                    List.of(task.words()),
                                    String.join("", topic.parts()));
            steps.merge(more.id(), more, HelpPages::together);
        }
        return List.copyOf(steps.values());
    }

    private static Steps together(Steps first, Steps more) {
        List<String> tasks =
                java.util.stream.Stream.concat(first.tasks().stream(), more.tasks().stream())
                        .toList();
        return new Steps(first.id(), first.title(), tasks, first.how());
    }

    private static List<Map.Entry<String, String>> trail(Topic topic) {
        return List.of(HOME, HELP, Map.entry(topic.title(), ""));
    }

    private HelpView view(
            String title,
            List<Map.Entry<String, String>> trail,
            String lead,
            List<Linked> lists,
            List<Steps> steps,
            String rest) {
        return new HelpView(
                title, masthead.mission(), masthead.alarm(), trail, lead, lists, steps, rest);
    }
}
