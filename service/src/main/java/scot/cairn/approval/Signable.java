package scot.cairn.approval;

import java.util.List;
import scot.cairn.access.Person;
import scot.cairn.ledger.Actor;

/** A kind of thing that can be signed. The room that asks for signatures answers. */
public interface Signable {

    /** Its name, for example {@code plan-change}. */
    String kind();

    /** What it is called, for example "change to the plan". */
    String noun();

    /** What signing means, in full, as it stands before the signature. */
    String meaning();

    /**
     * What stands against signing it now, for whoever is about to; empty when nothing does.
     *
     * @param approval as it stands before the signature
     * @param signer who is about to sign
     */
    default List<String> obstacles(Approval approval, Person signer) {
        return List.of();
    }

    /**
     * Does what was signed, in the transaction of the last signature.
     *
     * @param signer whose signature was the last
     * @throws CannotBeDone if it cannot be done any more; then it is not signed either
     */
    void whenSigned(Approval approval, Actor signer);

    /** Something that was signed by all cannot be done. */
    final class CannotBeDone extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /**
         * Says why.
         *
         * @param why a sentence with the mend
         */
        public CannotBeDone(String why) {
            super(why);
        }

        /** The sentence. */
        public String why() {
            return String.valueOf(getMessage());
        }
    }
}
