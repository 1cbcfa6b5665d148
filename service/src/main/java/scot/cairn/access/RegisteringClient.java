package scot.cairn.access;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.layout.Typed;
import scot.cairn.ledger.Act;
import scot.cairn.ledger.Recorded;
import scot.cairn.ledger.Recording;
import scot.cairn.subjects.Subject;
import scot.cairn.subjects.SubjectKind;

/**
 * Lets programs in and shuts them out. Each is an act, held back as who has access is not public.
 * What is wrong is answered by the names of the fields; nothing wrong means that it is done.
 */
@Service
public class RegisteringClient {

    private final Clients clients;
    private final Places places;
    private final Recording recording;
    private final String issuer;

    RegisteringClient(
            Clients clients,
            Places places,
            Recording recording,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri:}") String issuer) {
        this.clients = clients;
        this.places = places;
        this.recording = recording;
        this.issuer = issuer;
    }

    /** Who vouches for programs; empty where nobody does. */
    public String issuer() {
        return issuer;
    }

    /** Registers a client. */
    @Transactional
    public Map<String, String> register(Person by, WantedClient wanted) {
        clients.oneChangeAtATime();
        Map<String, String> wrong = wanted.faults(places);
        if (issuer.isEmpty()) {
            wrong.put("client", "Nobody vouches for programs: CAIRN_OIDC_AUDIENCE is not set");
        } else if (clients.known(issuer, wanted.client().strip())
                .filter(other -> other.end() == null)
                .isPresent()) {
            wrong.put("client", "It is registered already: end that registration first");
        }
        if (wrong.isEmpty()) {
            ApiClient client = wanted.client(clients.nextNumber(), issuer);
            TreeMap<String, String> details = new TreeMap<>();
            details.put("areas", String.join(" ", client.areas()));
            details.put("body", client.body());
            details.put("cites", client.cites());
            details.put("client", client.client());
            details.put("from", client.from().toString());
            details.put("issuer", client.issuer());
            details.put("pseudonym", client.pseudonym().toString());
            details.put("scopes", wanted.scopes().strip());
            details.put("to", client.to() == null ? "" : client.to().toString());
            clients.keep(client, record("register a client", by, client.id(), details));
        }
        return wrong;
    }

    /** Ends a client, at once. */
    @Transactional
    public Map<String, String> end(Person by, ApiClient client, String reason) {
        clients.oneChangeAtATime();
        Map<String, String> wrong = new TreeMap<>();
        Typed.line(reason, "reason").ifPresent(fault -> wrong.put("reason", fault));
        if (clients.find(client.id()).filter(now -> now.end() == null).isEmpty()) {
            wrong.put("reason", "It has ended already");
        }
        if (wrong.isEmpty()) {
            TreeMap<String, String> details = new TreeMap<>();
            details.put("client", Long.toString(client.id()));
            details.put("reason", reason.strip());
            Recorded recorded = record("end a client", by, client.id(), details);
            clients.end(client.id(), new Capacity.End(recorded.at(), reason.strip()), recorded);
        }
        return wrong;
    }

    private Recorded record(String act, Person by, long client, SortedMap<String, String> details) {
        Capacity own =
                by.capacities().stream()
                        .filter(capacity -> capacity.role() == Role.ADMINISTRATOR)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("not an administrator"));
        return recording.recordHeldBack(
                new Act(
                        act,
                        new Subject(SubjectKind.CLIENT, Long.toString(client)),
                        by.as(own),
                        details,
                        List.of(),
                        null),
                null);
    }
}
