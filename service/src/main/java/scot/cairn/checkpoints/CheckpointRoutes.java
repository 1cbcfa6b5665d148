package scot.cairn.checkpoints;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import scot.cairn.proofs.Consistency;
import scot.cairn.proofs.Hash;
import scot.cairn.proofs.SignedNote;
import scot.cairn.proofs.TlogProof;

/**
 * What a stranger's programs read, as plain text in the forms of C2SP: the signed head, the key, an
 * entry's exact bytes and its proof, and the proof that the ledger only grew.
 */
@Configuration(proxyBeanMethods = false)
class CheckpointRoutes {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Proofs proofs;
    private final Bundles bundles;
    private final CheckedText checked;

    CheckpointRoutes(Proofs proofs, Bundles bundles, CheckedText checked) {
        this.proofs = proofs;
        this.bundles = bundles;
        this.checked = checked;
    }

    @Bean
    @Order(-1)
    RouterFunction<ServerResponse> checkpointFiles() {
        return RouterFunctions.route()
                .route(
                        reading("/ledger/checkpoint"),
                        _ ->
                                found(
                                        proofs.head().map(SignedNote::toString),
                                        "no head of this ledger is signed yet"))
                .route(reading("/ledger/key"), _ -> text(proofs.key() + "\n"))
                .route(reading("/ledger/checked"), _ -> text(checked.text()))
                .route(reading("/ledger/key-changes"), _ -> text(proofs.keyChanges().text()))
                .route(reading("/ledger/{index:[0-9]{1,18}}.tlog-proof"), this::proof)
                .route(reading("/ledger/{index:[0-9]{1,18}}.proof.json"), this::proofAsJson)
                .route(reading("/ledger/consistency"), this::consistency)
                .route(reading("/ledger/bundle.zip"), this::bundle)
                .build();
    }

    private static RequestPredicate reading(String path) {
        return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
                .and(RequestPredicates.path(path));
    }

    private ServerResponse proof(ServerRequest request) {
        long index = Long.parseLong(request.pathVariable("index"));
        return found(proofs.of(index).map(TlogProof::text), notCovered(index));
    }

    /** The same proof for programs that read JSON: hashes in hexadecimal, from the leaf up. */
    private record ProofContent(
            long index, long size, List<String> path, String root, String checkpoint) {

        static ProofContent of(TlogProof proof) {
            return new ProofContent(
                    proof.inclusion().index(),
                    proof.inclusion().size(),
                    proof.inclusion().path().stream().map(Hash::hex).toList(),
                    proof.checkpoint().root().hex(),
                    proof.note().toString());
        }
    }

    private ServerResponse proofAsJson(ServerRequest request) {
        long index = Long.parseLong(request.pathVariable("index"));
        return proofs.of(index)
                .map(proof ->
                        ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_JSON)
                                .header("Cache-Control", "no-cache")
                                .body(ProofContent.of(proof)))
                .orElseGet(() -> refused(HttpStatus.NOT_FOUND, notCovered(index)));
    }

    private static String notCovered(long index) {
        return "the last signed head does not cover an entry %d".formatted(index);
    }

    private ServerResponse consistency(ServerRequest request) {
        OptionalLong from = number(request, "from");
        OptionalLong to = number(request, "to");
        if (from.isEmpty() || to.isEmpty()) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    "say from which number of entries to which, for example"
                            + " /ledger/consistency?from=1&to=2");
        }
        return found(
                proofs.between(from.getAsLong(), to.getAsLong()).map(Consistency::text),
                "there is no proof from %d entries to %d: from is 1 or more, to is not less and not more than the ledger holds"
                        .formatted(from.getAsLong(), to.getAsLong()));
    }

    private ServerResponse bundle(ServerRequest request) {
        OptionalLong from =
                request.param("from").isEmpty() ? OptionalLong.of(0) : number(request, "from");
        OptionalLong to = number(request, "to");
        if (from.isEmpty() || (to.isEmpty() && request.param("to").isPresent())) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    "say from which entry up to which, for example /ledger/bundle.zip?from=0&to=2");
        }
        Optional<Long> upTo = to.isPresent() ? Optional.of(to.getAsLong()) : Optional.empty();
        return bundles.range(from.getAsLong(), upTo)
                .map(CheckpointRoutes.this::bundle)
                .orElseGet(() ->
                        refused(
                                HttpStatus.NOT_FOUND,
                                "the last signed head covers no such entries"));
    }

    private ServerResponse bundle(Bundles.Range range) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header("Cache-Control", "no-cache")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"ledger-%d-to-%d.zip\""
                                .formatted(range.from(), range.to()))
                .build((_, response) -> {
                    bundles.write(range, response.getOutputStream());
                    return null;
                });
    }

    private static OptionalLong number(ServerRequest request, String name) {
        return request.param(name)
                .filter(asked -> asked.matches("[0-9]{1,18}"))
                .map(asked -> OptionalLong.of(Long.parseLong(asked)))
                .orElse(OptionalLong.empty());
    }

    private static ServerResponse found(Optional<String> text, String otherwise) {
        return text.map(CheckpointRoutes::text)
                .orElseGet(() -> refused(HttpStatus.NOT_FOUND, otherwise));
    }

    private static ServerResponse text(String text) {
        return ServerResponse.ok().contentType(TEXT).header("Cache-Control", "no-cache").body(text);
    }

    private static ServerResponse refused(HttpStatus status, String why) {
        return ServerResponse.status(status).contentType(TEXT).body(why + "\n");
    }
}
