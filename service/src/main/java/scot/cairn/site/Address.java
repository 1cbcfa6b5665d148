package scot.cairn.site;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * What a path asks for: a subject, in one of the forms every subject has.
 *
 * @param subject which
 * @param form in what form
 */
record Address(Subject subject, Form form) {

    /** The forms of every subject and list. */
    enum Form {
        PAGE(""),
        CSV(".csv"),
        JSON(".json"),
        HISTORY("/history");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }
    }

    /**
     * Reads a decoded path, for example {@code /outcomes/2/b.csv}; empty when it is no subject's.
     */
    static Optional<Address> of(String path) {
        Form form =
                Arrays.stream(Form.values())
                        .filter(f -> f != Form.PAGE && path.endsWith(f.ending))
                        .findFirst()
                        .orElse(Form.PAGE);
        String bare = path.substring(0, path.length() - form.ending.length());
        return subject(bare, form).map(subject -> new Address(subject, form));
    }

    private static Optional<Subject> subject(String bare, Form form) {
        boolean home =
                form == Form.PAGE ? bare.equals("/") : bare.equals("") || bare.equals("/index");
        if (home && !(form == Form.HISTORY && bare.equals("/index"))) {
            return Optional.of(Subject.listOf(SubjectKind.MISSION));
        }
        return Arrays.stream(SubjectKind.values())
                .filter(kind -> kind.hasPage() && kind != SubjectKind.MISSION)
                .filter(kind -> bare.equals(kind.path()) || bare.startsWith(kind.path() + "/"))
                .max(Comparator.comparingInt(kind -> kind.path().length()))
                .map(kind -> new Subject(kind, after(bare, kind.path())))
                .filter(subject -> !subject.id().endsWith("/") && !bare.endsWith("/"));
    }

    private static String after(String bare, String path) {
        return bare.length() == path.length() ? "" : bare.substring(path.length() + 1);
    }

    /** The path of the subject in a form. */
    static String path(Subject subject, Form form) {
        if (subject.kind() == SubjectKind.MISSION) {
            return switch (form) {
                case PAGE -> "/";
                case HISTORY -> "/history";
                case CSV, JSON -> "/index" + form.ending;
            };
        }
        return subject.url() + form.ending;
    }
}
