package scot.cairn.checkpoints;

import java.util.Optional;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.stereotype.Component;
import scot.cairn.proofs.SignedNote;

/** Signs a head when those who run the service ask for one, at the port that is theirs. */
@Component
@Endpoint(id = "head")
class HeadEndpoint {

    private final Signing signing;

    HeadEndpoint(Signing signing) {
        this.signing = signing;
    }

    /** The head, or 409 where none can be signed: there is no entry, or the record is closed. */
    @WriteOperation(produces = "text/plain;charset=UTF-8")
    public WebEndpointResponse<String> sign() {
        Optional<SignedNote> signed = signing.signNow();
        return signed.map(note -> new WebEndpointResponse<>(note.toString()))
                .orElseGet(() ->
                        new WebEndpointResponse<>(
                                "no head can be signed: there is no entry, or the record is closed\n",
                                409));
    }
}
