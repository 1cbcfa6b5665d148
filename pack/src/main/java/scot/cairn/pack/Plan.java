package scot.cairn.pack;

import java.util.List;
import java.util.Optional;

/**
 * A plan as its pack states it: everything a reader of the files would find, checked and typed.
 *
 * @param files every file of the pack, by path
 * @param head what the plan is: a mission, or an outline
 * @param sources every document cited, in file order
 * @param mappings what of the plan before became what of this one, in file order
 * @param words terms with the wording Cairn prefers and how others use them, in file order
 * @param linkages linkages of data that documents name, in file order
 * @param vision the vision's clauses, in the order the document gives them
 * @param outcomes the top of the outcomes tree, in order of number
 * @param priorities what cuts across the outcomes, in order
 * @param approach the parts of the plan's approach, in order
 * @param programmes named programmes, in file order
 * @param standardSets sets of standards and of principles, in order of file name
 * @param commitments promises, in order of file name and within each as written
 * @param considered sentences that were not taken as promises
 * @param bodies organisations and classes of them, in file order, then the offices, each as a body
 *     of its id
 * @param offices posts, in file order
 * @param holders terms in posts, in file order
 * @param aliases other names that documents print for bodies, in file order
 * @param instruments what the plan stands on or refers to, in file order
 * @param groups groups that documents name, in order of file name
 * @param areaSets the sets of areas that figures are given for, in file order; may be empty
 * @param areas the gazetteer, in file order; empty when the plan has none
 * @param areaLinks how areas lie to each other, in file order
 * @param lines who answers for what, in file order
 * @param conflicts lines that cannot all be so, in file order
 * @param measures definitions, in order of file name
 * @param values rows of every values file, in order of file name and row: for one measure, area and
 *     period a later row is the later vintage
 * @param statements sentences of documents that say something countable about a measure
 * @param datasets layouts of tables that are published again and again, in order of file name
 * @param studies studies that asked people, in order of file name
 * @param tests tests of change, in file order
 * @param events what is marked on charts, in file order
 * @param disclosurePolicies versions of the policies by which small counts are hidden, in order of
 *     file name
 * @param disclosureAssessments what was decided about the figures of each population, in file order
 * @param scoringMethods versions of the methods by which standards are assessed, in order of file
 *     name
 * @param rounds rounds of assessment, in order of file name
 * @param templates what areas are asked to write, in order of file name
 * @param cadences versions of rules that say how often something is owed, in order of file name
 * @param madeUp what is made up for the demonstration
 */
public record Plan(
        List<PackFile> files,
        PlanHead head,
        List<Source> sources,
        List<PlanMapping> mappings,
        List<Word> words,
        List<Linkage> linkages,
        List<VisionClause> vision,
        List<Outcome> outcomes,
        List<Priority> priorities,
        List<Approach> approach,
        List<Programme> programmes,
        List<StandardSet> standardSets,
        List<Commitment> commitments,
        List<Considered> considered,
        List<Body> bodies,
        List<Office> offices,
        List<Holder> holders,
        List<Alias> aliases,
        List<Instrument> instruments,
        List<Group> groups,
        List<AreaSet> areaSets,
        List<Area> areas,
        List<AreaLink> areaLinks,
        List<Line> lines,
        List<Conflict> conflicts,
        List<Measure> measures,
        List<ValueRow> values,
        List<Statement> statements,
        List<Dataset> datasets,
        List<Study> studies,
        List<TestOfChange> tests,
        List<DatedEvent> events,
        List<DisclosurePolicy> disclosurePolicies,
        List<DisclosureAssessment> disclosureAssessments,
        List<ScoringMethod> scoringMethods,
        List<Round> rounds,
        List<ReturnTemplate> templates,
        List<Cadence> cadences,
        MadeUp madeUp) {

    /** What the plan is and for whom, where it is held in full. */
    public Optional<Mission> mission() {
        return head instanceof Mission mission ? Optional.of(mission) : Optional.empty();
    }
}
