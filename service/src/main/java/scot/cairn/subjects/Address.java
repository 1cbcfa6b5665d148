package scot.cairn.subjects;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * What a path asks for: a subject's page or its history, in one of the forms that both have.
 *
 * @param subject which
 * @param history whether its history is asked for
 * @param form in what form
 */
public record Address(Subject subject, boolean history, Form form) {

    private static final String HISTORY = "/history";

    /** The forms of every page. */
    public enum Form {
        HTML(""),
        CSV(".csv"),
        JSON(".json");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }
    }

    /**
     * Reads a decoded path, for example {@code /outcomes/2/b/history.csv}; empty when it is no
     * subject's.
     */
    public static Optional<Address> of(String path) {
        Form form =
                Arrays.stream(Form.values())
                        .filter(f -> f != Form.HTML && path.endsWith(f.ending))
                        .findFirst()
                        .orElse(Form.HTML);
        String bare = path.substring(0, path.length() - form.ending.length());
        boolean history = bare.endsWith(HISTORY);
        String page = history ? bare.substring(0, bare.length() - HISTORY.length()) : bare;
        return subject(page, home(history, form)).map(s -> new Address(s, history, form));
    }

    /** The path of a subject's page or history in a form. */
    public static String path(Subject subject, boolean history, Form form) {
        boolean home = subject.kind() == SubjectKind.MISSION;
        String page = home ? home(history, form) : subject.url();
        return page + (history ? HISTORY : "") + form.ending;
    }

    /** How the home page is written before its ending. */
    private static String home(boolean history, Form form) {
        if (history) {
            return "";
        }
        return form == Form.HTML ? "/" : "/index";
    }

    private static Optional<Subject> subject(String page, String home) {
        if (page.equals(home)) {
            return Optional.of(Subject.listOf(SubjectKind.MISSION));
        }
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> kind.hasPage() && kind != SubjectKind.MISSION)
                .filter(kind -> page.equals(kind.path()) || page.startsWith(kind.path() + "/"))
                .max(Comparator.comparingInt(kind -> kind.path().length()))
                .map(kind -> new Subject(kind, after(page, kind.path())))
                .filter(_ -> !page.endsWith("/"));
    }

    private static String after(String page, String path) {
        return page.length() == path.length() ? "" : page.substring(path.length() + 1);
    }
}
