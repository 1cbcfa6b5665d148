package scot.cairn.pack;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import scot.cairn.pack.Reading.Faulty;
import scot.cairn.pack.Reading.Sound;

/** Reads a plan from its folder of text files. */
public final class PackReader {

    private PackReader() {}

    /**
     * Reads the pack in {@code folder} and checks all of it, so that its writer sees every fault at
     * once. Where the syntax of a file is broken, nothing more is said of what that file lacks.
     * What the pack makes up for its demonstration is checked, and left out of the plan.
     *
     * @param folder the pack's own folder, whose name is its id
     * @return a plan without a fault, or every fault; a folder that does not exist is a fault too
     * @throws UncheckedIOException if the folder or a file in it cannot be read at all
     */
    public static Reading read(Path folder) {
        return read(folder, Draft::withoutMadeUp);
    }

    /** As {@link #read}, with what the pack makes up for its demonstration. */
    public static Reading readForDemonstration(Path folder) {
        return read(folder, draft -> draft);
    }

    private static Reading read(Path folder, UnaryOperator<Draft> taken) {
        var faults = new Faults();
        if (!Files.isDirectory(folder)) {
            faults.add(
                    new Place(folder.toString().replace('\\', '/'), 1, 1),
                    "there is no such folder",
                    "name the folder that holds mission.yaml");
            return new Faulty(faults.sorted());
        }
        Draft draft = PackFolder.open(folder, faults);
        Schemas.check(draft, faults);
        Identity.check(draft, faults);
        References.check(draft, faults);
        LandscapeReferences.check(draft, faults);
        TermRules.check(draft, faults);
        AreaRules.check(draft, faults);
        AreaLinkRules.check(draft, faults);
        OfficeRules.check(draft, faults);
        LineRules.check(draft, faults);
        AccountabilityRules.check(draft, faults);
        MeasureRules.check(draft, faults);
        CareRules.check(draft, faults);
        WholeCounts.check(draft, faults);
        BreakdownRules.check(draft, faults);
        ValueRules.check(draft, faults);
        StatementRules.check(draft, faults);
        DatasetRules.check(draft, faults);
        StudyRules.check(draft, faults);
        ReturnReferences.check(draft, faults);
        QuestionRules.check(draft, faults);
        HeldRules.check(draft, faults);
        LineageRules.check(draft, faults);
        CadenceRules.check(draft, faults);
        MadeUpRules.check(draft, faults);
        LearningRules.check(draft, faults);
        DisclosureRules.check(draft, faults);
        CommitmentRules.check(draft, faults);
        StandardRules.check(draft, faults);
        ScoringRules.check(draft, faults);
        RoundRules.check(draft, faults);
        MappingRules.check(draft, faults);
        return faults.isEmpty() ? new Sound(plan(taken.apply(draft))) : new Faulty(faults.sorted());
    }

    private static Plan plan(Draft draft) {
        return new Plan(
                draft.files(),
                head(draft),
                each(draft.items(FileKind.SOURCES, "sources"), SourceReader::read),
                typed(draft.items(FileKind.MAPPINGS, "mappings"), PlanMapping.class),
                each(draft.items(FileKind.WORDS, "words"), FrameworkReader::word),
                typed(draft.items(FileKind.LINKAGES, "linkages"), Linkage.class),
                each(draft.items(FileKind.VISION, "clauses"), FrameworkReader::clause),
                FrameworkReader.outcomes(
                        draft.items(FileKind.OUTCOMES, "outcomes").map(Fields::new)),
                typed(draft.items(FileKind.PRIORITIES, "priorities"), Priority.class),
                typed(draft.items(FileKind.APPROACH, "approach"), Approach.class),
                typed(draft.items(FileKind.PROGRAMMES, "programmes"), Programme.class),
                typed(draft.roots(FileKind.STANDARD_SET), StandardSet.class),
                typed(draft.items(FileKind.COMMITMENTS, "commitments"), Commitment.class),
                typed(draft.items(FileKind.CONSIDERED, "considered"), Considered.class),
                bodies(draft),
                each(draft.rows(FileKind.OFFICES), LineReader::office),
                each(draft.rows(FileKind.HOLDERS), LineReader::holder),
                typed(draft.rows(FileKind.ALIASES), Alias.class),
                typed(draft.items(FileKind.INSTRUMENTS, "instruments"), Instrument.class),
                typed(draft.roots(FileKind.GROUP), Group.class),
                each(draft.items(FileKind.AREA_SETS, "area_sets"), AreaReader::set),
                each(draft.areaRows(), AreaReader::area),
                each(draft.rows(FileKind.AREA_LINKS), AreaReader::link),
                each(draft.rows(FileKind.LINES), LineReader::line),
                typed(draft.items(FileKind.CONFLICTS, "conflicts"), Conflict.class),
                each(draft.roots(FileKind.MEASURE), MeasureReader::read),
                each(draft.rows(), ValueReader::read),
                each(draft.items(FileKind.STATEMENTS, "statements"), StatementReader::read),
                typed(draft.roots(FileKind.DATASET), Dataset.class),
                typed(draft.roots(FileKind.STUDY), Study.class),
                typed(draft.items(FileKind.TESTS_OF_CHANGE, "tests"), TestOfChange.class),
                typed(draft.items(FileKind.EVENTS, "events"), DatedEvent.class),
                typed(draft.roots(FileKind.DISCLOSURE_POLICY), DisclosurePolicy.class),
                typed(
                        draft.items(FileKind.DISCLOSURE_ASSESSMENTS, "assessments"),
                        DisclosureAssessment.class),
                typed(draft.roots(FileKind.SCORING_METHOD), ScoringMethod.class),
                typed(draft.roots(FileKind.ROUND), Round.class),
                typed(draft.roots(FileKind.RETURN_TEMPLATE), ReturnTemplate.class),
                typed(draft.roots(FileKind.CADENCE), Cadence.class),
                madeUp(draft));
    }

    private static MadeUp madeUp(Draft draft) {
        return new MadeUp(
                typed(
                        draft.items(FileKind.MADE_UP_COLLECTING, "collecting"),
                        MadeUp.CollectedReturn.class),
                typed(draft.rows(FileKind.MADE_UP_FACTS), MadeUp.AreaFact.class),
                typed(draft.rows(FileKind.MADE_UP_RECEIVED), MadeUp.ReceivedReturn.class),
                typed(draft.rows(FileKind.MADE_UP_ANSWERS), MadeUp.GivenAnswer.class));
    }

    private static List<Body> bodies(Draft draft) {
        return Stream.concat(
                        each(draft.rows(FileKind.BODIES), BodyReader::body).stream(),
                        each(draft.rows(FileKind.OFFICES), BodyReader::bodyOfOffice).stream())
                .toList();
    }

    private static PlanHead head(Draft draft) {
        return draft.root(FileKind.MISSION)
                .<PlanHead>map(mission -> MissionReader.read(new Fields(mission)))
                .orElseGet(
                        () -> Typed.as(Outline.class, draft.root(FileKind.OUTLINE).orElseThrow()));
    }

    private static <T> List<T> typed(Stream<Mapping> items, Class<T> type) {
        return items.map(item -> Typed.as(type, item)).toList();
    }

    private static <T> List<T> each(Stream<Mapping> items, Function<Fields, T> typed) {
        return items.map(Fields::new).map(typed).toList();
    }
}
