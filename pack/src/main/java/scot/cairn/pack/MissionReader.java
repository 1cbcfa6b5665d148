package scot.cairn.pack;

import java.util.List;
import scot.cairn.pack.Mission.Aim;
import scot.cairn.pack.Mission.Area;
import scot.cairn.pack.Mission.Edition;
import scot.cairn.pack.Mission.Part;
import scot.cairn.pack.Mission.Period;

/** Types what {@code mission.yaml} says. */
final class MissionReader {

    private MissionReader() {}

    static Mission read(Fields mission) {
        return new Mission(
                mission.text("id"),
                mission.text("title"),
                aim(mission.group("aim")),
                period(mission.group("period")),
                mission.text("publisher"),
                mission.text("licence"),
                mission.text("primary_measure"),
                mission.quotation("primary_measure_said"),
                mission.list("areas").stream()
                        .map(area -> new Area(area.text("code"), area.text("name")))
                        .toList(),
                mission.list("editions").stream().map(MissionReader::edition).toList());
    }

    private static Aim aim(Fields aim) {
        return new Aim(
                aim.quotation("said"),
                aim.text("sentence"),
                aim.list("parts").stream()
                        .map(part -> new Part(part.text("id"), part.text("words")))
                        .toList());
    }

    private static Period period(Fields period) {
        return new Period(
                period.date("start"),
                period.quotation("start_said"),
                period.optionalDate("end"),
                period.optionalQuotation("end_said"));
    }

    private static Edition edition(Fields edition) {
        return new Edition(
                edition.text("id"),
                edition.text("title"),
                edition.text("document"),
                edition.choice("state", Edition.State.class),
                edition.optionalDate("date"),
                quotations(edition, "developed"),
                quotations(edition, "consulted"),
                edition.optionalText("approved_note"));
    }

    private static List<Quotation> quotations(Fields edition, String key) {
        return edition.list(key).stream().map(Fields::asQuotation).toList();
    }
}
