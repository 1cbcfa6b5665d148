package scot.cairn.returns.obligations;

import java.util.List;
import java.util.Map;

/** What knows of answers to obligations that came. */
public interface ReceiptSource {

    /**
     * What came, by the id of the obligation; what did not come is left out.
     *
     * @param obligations those that are asked about
     */
    Map<String, Receipt> all(List<Obligation> obligations);
}
