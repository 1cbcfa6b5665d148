package scot.cairn.access;

import scot.cairn.Checkout;
import scot.cairn.loading.LoadingPack;

/** A small mission to sign in to. */
public final class Lanterns {

    private Lanterns() {}

    /** Loads it and makes the accounts; what is there already stays. */
    public static void ready(LoadingPack loading, DemonstrationAccounts accounts) {
        loading.load(Checkout.root().resolve("service/src/test/resources/packs/lantern-mission"));
        accounts.make();
    }
}
