package scot.cairn.returns.answering;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.access.Capacity;
import scot.cairn.access.Person;
import scot.cairn.access.Role;
import scot.cairn.attachments.AttachmentRule;
import scot.cairn.landscape.Areas;
import scot.cairn.pack.ReturnTemplate;
import scot.cairn.returns.obligations.Obligation;
import scot.cairn.returns.obligations.Owed;
import scot.cairn.returns.obligations.OwedReturns;
import scot.cairn.returns.obligations.State;
import scot.cairn.returns.templates.ReturnTemplates;
import scot.cairn.subjects.AsKnownOn;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Files on a return: attached by those who prepare it, read by those who read its draft, and public
 * once it is submitted. From then on nobody adds to what was signed.
 */
@Component
public class ReturnFiles implements AttachmentRule {

    private static final Set<Role> ATTACH =
            EnumSet.of(Role.AREA_CO_ORDINATOR, Role.NAMED_LOCAL_OFFICER);

    private final OwedReturns owed;
    private final ReturnDrafts drafts;
    private final ReturnTemplates templates;
    private final Areas areas;

    ReturnFiles(OwedReturns owed, ReturnDrafts drafts, ReturnTemplates templates, Areas areas) {
        this.owed = owed;
        this.drafts = drafts;
        this.templates = templates;
        this.areas = areas;
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.OBLIGATION;
    }

    @Override
    public Optional<String> title(Subject subject) {
        return find(subject).map(this::title);
    }

    private String title(Obligation one) {
        return "%s: %s, %s"
                .formatted(
                        templates
                                .find(one.template(), AsKnownOn.PRESENT)
                                .map(ReturnTemplate::title)
                                .orElse(one.template()),
                        areas.name(one.area()),
                        one.span().words());
    }

    /** A file is read by everybody once it is signed with the rest, also of what is amended. */
    @Override
    public boolean isPublic(Subject subject) {
        return false;
    }

    @Override
    public Optional<Capacity> attaches(Person person, Subject subject) {
        return !prepares(person)
                ? Optional.empty()
                : find(subject).flatMap(one -> drafts.capacity(person, one, ATTACH));
    }

    private static boolean prepares(Person person) {
        return person.roles().stream().anyMatch(ATTACH::contains);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean reads(Person person, Subject subject) {
        return find(subject).filter(one -> drafts.reads(person, one)).isPresent();
    }

    @Override
    public Set<Role> readers() {
        return ReturnDrafts.READERS;
    }

    @Override
    public List<String> areas(Subject subject) {
        return find(subject).map(drafts::areas).orElse(List.of());
    }

    @Override
    public Optional<List<String>> bodies(Subject subject) {
        return find(subject).map(drafts::bodies);
    }

    @Override
    public Map<Subject, String> offered(Person person) {
        Map<Subject, String> all = new LinkedHashMap<>();
        if (prepares(person)) {
            owed.all(AsKnownOn.PRESENT).stream()
                    .filter(one -> !one.state().isReceived() && one.state() != State.DUE)
                    .map(Owed::obligation)
                    .filter(one -> drafts.capacity(person, one, ATTACH).isPresent())
                    .forEach(one -> all.put(one.subject(), title(one)));
        }
        return all;
    }

    private Optional<Obligation> find(Subject subject) {
        return owed.find(subject.id(), AsKnownOn.PRESENT).map(Owed::obligation);
    }
}
