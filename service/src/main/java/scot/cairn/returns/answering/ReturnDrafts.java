package scot.cairn.returns.answering;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import scot.cairn.access.ApiClient;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.attachments.Attachments;
import scot.cairn.landscape.Areas;
import scot.cairn.landscape.Gazetteer;
import scot.cairn.landscape.Gazetteer.Lie;
import scot.cairn.landscape.lines.Post;
import scot.cairn.landscape.lines.Posts;
import scot.cairn.pack.Area;
import scot.cairn.pack.Body;
import scot.cairn.pack.ReturnQuestion;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.pack.ReturnTemplate.Signatory;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;

/** Answers that are being written, for those who write, sign or audit them. */
@Component
public class ReturnDrafts {

    /** Those who write answers; words of a person are written by the last two alone. */
    static final Set<Role> WRITERS =
            EnumSet.of(
                    Role.AREA_CO_ORDINATOR,
                    Role.NAMED_LOCAL_OFFICER,
                    Role.PANEL_MEMBER,
                    Role.FAMILY_REPRESENTATIVE);

    /** Those who see it while it is written. */
    static final Set<Role> READERS =
            EnumSet.of(
                    Role.AREA_CO_ORDINATOR,
                    Role.NAMED_LOCAL_OFFICER,
                    Role.CHIEF_OFFICER,
                    Role.PANEL_MEMBER,
                    Role.FAMILY_REPRESENTATIVE);

    private final OwedReturns owed;
    private final ReturnTemplates templates;
    private final Parts parts;
    private final HeldFigures figures;
    private final Answers answers;
    private final Attachments files;
    private final Posts posts;
    private final Areas areas;
    private final Gazetteer gazetteer;
    private final TransactionTemplate reading;

    ReturnDrafts(
            OwedReturns owed,
            ReturnTemplates templates,
            Parts parts,
            HeldFigures figures,
            Answers answers,
            Attachments files,
            Posts posts,
            Areas areas,
            Gazetteer gazetteer,
            PlatformTransactionManager transactions) {
        this.owed = owed;
        this.templates = templates;
        this.parts = parts;
        this.figures = figures;
        this.answers = answers;
        this.files = files;
        this.posts = posts;
        this.areas = areas;
        this.gazetteer = gazetteer;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** One of them, if it concerns whoever asks. It begins transactions of its own. */
    public Optional<ReturnDraft> find(Person reader, String id) {
        return Objects.requireNonNull(
                        reading.execute(_ ->
                                owed.find(id, AsKnownOn.PRESENT)
                                        .filter(one -> reads(reader, one.obligation()))
                                        .flatMap(this::blank)))
                .map(this::filled);
    }

    /** The same, for a program that may write it. */
    public Optional<ReturnDraft> find(ApiClient program, String id) {
        return Objects.requireNonNull(
                        reading.execute(_ ->
                                owed.find(id, AsKnownOn.PRESENT)
                                        .filter(one -> reaches(program, one.obligation()))
                                        .flatMap(this::blank)))
                .map(this::filled);
    }

    /**
     * Whether a program is of one of the areas of an obligation; where it is of none in particular,
     * of one of its bodies, or of the nation.
     */
    boolean reaches(ApiClient program, Obligation obligation) {
        return program.areas().isEmpty()
                ? program.body().isEmpty() || bodies(obligation).contains(program.body())
                : program.areas().stream().anyMatch(areas(obligation)::contains);
    }

    /** Whether it concerns somebody. */
    public boolean reads(Person reader, Obligation obligation) {
        return reader.roles().contains(Role.AUDITOR)
                || capacity(reader, obligation, READERS).isPresent();
    }

    Optional<ReturnDraft> draft(Owed one) {
        return blank(one).map(this::filled);
    }

    private Optional<ReturnDraft> blank(Owed one) {
        return templates
                .find(one.obligation().template(), AsKnownOn.PRESENT)
                .map(template ->
                        new ReturnDraft(
                                one,
                                template,
                                parts.of(template),
                                figures(one.obligation(), template),
                                Map.of(),
                                List.of(),
                                null));
    }

    private Map<String, HeldFigure> figures(Obligation obligation, ReturnTemplate template) {
        Map<String, HeldFigure> held = new HashMap<>();
        for (Part part : parts.of(template)) {
            for (ReturnQuestion question : part.section().questions()) {
                Optional.ofNullable(question.held())
                        .flatMap(one ->
                                figures.of(one.measure(), obligation.area(), obligation.span()))
                        .ifPresent(figure ->
                                held.put(ReturnDraft.key(part.id(), question.id()), figure));
            }
        }
        return held;
    }

    private ReturnDraft filled(ReturnDraft blank) {
        return new ReturnDraft(
                blank.owed(),
                blank.template(),
                blank.parts(),
                blank.figures(),
                answers.latest(blank.id()),
                files.seenOf(blank.owed().obligation().subject()),
                answers.asking(blank.id()).orElse(null));
    }

    /** The capacity in which somebody writes answers to an obligation; empty where they may not. */
    @Transactional(readOnly = true)
    public Optional<Capacity> writes(Person person, ReturnDraft draft) {
        return capacity(person, draft.owed().obligation(), WRITERS);
    }

    /** The same, of what is owed. */
    @Transactional(readOnly = true)
    public Optional<Capacity> writes(Person person, Obligation obligation) {
        return capacity(person, obligation, WRITERS);
    }

    /** The capacity in which somebody assesses what is answered; empty where they do not. */
    @Transactional(readOnly = true)
    public Optional<Capacity> assesses(Person person, Obligation obligation) {
        return capacity(person, obligation, EnumSet.of(Role.ASSESSOR));
    }

    /** A capacity of somebody in one of some roles for the bodies or the area of an obligation. */
    Optional<Capacity> capacity(Person person, Obligation obligation, Set<Role> roles) {
        List<String> bodies = bodies(obligation);
        List<String> around = areas(obligation);
        return person.capacities().stream()
                .filter(capacity -> roles.contains(capacity.role()))
                .filter(capacity ->
                        bodies.contains(capacity.body())
                                || capacity.areas().stream().anyMatch(around::contains)
                                || (capacity.body().isEmpty() && capacity.areas().isEmpty()))
                .findFirst();
    }

    /** The posts that sign before it is submitted, each at its body. */
    public List<Post> signers(Obligation obligation) {
        return posts(obligation, one -> one.subjectTo() == null);
    }

    /** The posts that sign once it is submitted subject to them, each at its body. */
    public List<Post> followers(Obligation obligation) {
        return posts(obligation, one -> one.subjectTo() != null);
    }

    private List<Post> posts(Obligation obligation, Predicate<Signatory> wanted) {
        return templates.find(obligation.template(), AsKnownOn.PRESENT).stream()
                .map(ReturnTemplate::asked)
                .flatMap(asked -> asked.signedBy().stream())
                .filter(wanted)
                .map(Signatory::office)
                .flatMap(office ->
                        posts
                                .in(obligation.area(), owed.day(AsKnownOn.PRESENT))
                                .posts(office)
                                .stream())
                .toList();
    }

    /** The bodies whose people write or sign it. */
    List<String> bodies(Obligation obligation) {
        return Stream.of(
                        obligation.accountable().stream(),
                        obligation.preparedBy().stream(),
                        posts(obligation, _ -> true).stream().flatMap(ReturnDrafts::body))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    private static Stream<String> body(Post post) {
        return post.at().map(Body::id).or(() -> Optional.ofNullable(post.office().body())).stream();
    }

    /** The areas that are the same places as its own, or hold it. */
    List<String> areas(Obligation obligation) {
        Gazetteer.On on = gazetteer.on(owed.day(AsKnownOn.PRESENT));
        return areas.all().stream()
                .map(Area::code)
                .filter(code -> holds(on.lie(obligation.area(), code)))
                .toList();
    }

    private static boolean holds(Lie lie) {
        return lie == Lie.SAME || lie == Lie.WITHIN;
    }
}
