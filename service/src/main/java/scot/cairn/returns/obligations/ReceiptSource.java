package scot.cairn.returns.obligations;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What knows of answers to obligations that came. */
public interface ReceiptSource {

    /**
     * What had come by a day, by the id of the obligation; what had not is left out.
     *
     * @param obligations those that are asked about
     */
    Map<String, Receipt> all(List<Obligation> obligations, LocalDate day);
}
