package scot.cairn.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody acts as. Which route a role may ask for is in {@link Permissions}. */
public enum Role {
    MISSION_TEAM("Mission team"),
    ANALYST("Analyst"),
    ASSESSOR("Assessor"),
    AREA_CO_ORDINATOR("Area co-ordinator"),
    CHIEF_OFFICER("Chief officer"),
    NAMED_LOCAL_OFFICER("Named local officer"),
    GROUP_SECRETARY("Group secretary"),
    GROUP_MEMBER("Group member"),
    PANEL_MEMBER("Panel member"),
    FAMILY_REPRESENTATIVE("Family representative"),
    PEER_VALIDATOR("Peer validator"),
    EXTERNAL_VALIDATOR("External validator"),
    INTERVIEWER("Interviewer"),
    FUNDER("Funder"),
    PUBLISHER("Publisher"),
    HEAD_OF_PROFESSION("Head of profession"),
    PRE_RELEASE_READER("Pre-release reader"),
    INCIDENT_LEAD("Incident lead"),
    /** Reads all, writes nothing. */
    AUDITOR("Auditor"),
    /** Keeps accounts and capacities, reads no draft. */
    ADMINISTRATOR("Administrator");

    private final String words;

    Role(String words) {
        this.words = words;
    }

    /** As a page shows it. */
    public String words() {
        return words;
    }

    /** As the table of permissions and the ledger write it, for example {@code mission-team}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The role of an id. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
