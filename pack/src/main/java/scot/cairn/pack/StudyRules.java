package scot.cairn.pack;

/** Rules for studies that no single key shows. */
final class StudyRules {

    private StudyRules() {}

    /** Notes words that are shown without consent, or with two sorts of it. */
    static void check(Draft draft, Faults faults) {
        draft.roots(FileKind.STUDY)
                .flatMap(study -> study.items("quotations"))
                .forEach(said -> check(said, faults));
    }

    private static void check(Mapping said, Faults faults) {
        if (!(said.values().get("consent") instanceof Mapping consent)) {
            return;
        }
        boolean published = consent.values().containsKey("published");
        boolean given = consent.values().containsKey("given");
        if (published && given) {
            faults.add(
                    consent.place(),
                    "it is said in two ways why these words may be shown",
                    "keep published where a document holds them, and given otherwise");
        }
        if (!published && !given) {
            faults.add(
                    said.place(),
                    "nobody agreed that these words be shown, and no document published them",
                    "add published or given to the consent, or take the quotation out");
        }
    }
}
