package scot.cairn.landscape;

import org.springframework.stereotype.Component;

/** Organisations that documents name. */
@Component
public class Bodies {

    /** What a body is called. */
    public String name(String id) {
        return id;
    }
}
