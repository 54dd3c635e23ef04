package eu.hemicycle.store;

/** One version of a derived view, which readers hold while they use it. */
public interface Reading {

    /** Keeps the version usable until {@link #leave}; false if it is gone already. */
    boolean enter();

    void leave();
}
