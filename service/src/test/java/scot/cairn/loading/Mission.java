package scot.cairn.loading;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import scot.cairn.Checkout;

/** The first mission's pack, loaded once into each service that tests share. */
public final class Mission {

    private static final Set<LoadingPack> LOADED =
            Collections.newSetFromMap(new IdentityHashMap<>());

    private Mission() {}

    /** Loads it, unless an earlier test did. */
    public static synchronized void loadedBy(LoadingPack loading) {
        if (!LOADED.contains(loading)) {
            loading.load(Checkout.missionPack());
            LOADED.add(loading);
        }
    }
}
