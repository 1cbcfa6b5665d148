package scot.cairn.site;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import scot.cairn.calendar.Times;
import scot.cairn.framework.Frameworks;
import scot.cairn.layout.Masthead;
import scot.cairn.ledger.Closing;
import scot.cairn.ledger.Ledger;
import scot.cairn.pack.Mission;

/** What every page carries besides its own content. */
@Component
class Surroundings implements Masthead {

    private final Frameworks frameworks;
    private final Ledger ledger;
    private final Closing closing;
    private final String contact;

    Surroundings(
            Frameworks frameworks,
            Ledger ledger,
            Closing closing,
            @Value("${cairn.contact:}") String contact) {
        this.frameworks = frameworks;
        this.ledger = ledger;
        this.closing = closing;
        this.contact = contact;
    }

    /** Where to write to about the service, as whoever runs it set it; empty when they did not. */
    String contact() {
        return contact;
    }

    @Override
    @Transactional(readOnly = true)
    public String mission() {
        return frameworks.mission().map(Mission::title).orElse("");
    }

    /** A page with its surroundings. */
    @Transactional(readOnly = true)
    public PageView around(Page page) {
        String lastChanged =
                ledger.latest(Long.MAX_VALUE, 1).stream()
                        .findFirst()
                        .map(entry -> Times.words(entry.recordedAt()))
                        .orElse("never: nothing is on record");
        return new PageView(page, mission(), lastChanged, alarm());
    }

    @Override
    public String alarm() {
        return closing.reason().orElse("");
    }
}
