package eu.hemicycle.resource;

/** The number of the last change that readers see; sent as {@code Hemicycle-Version}. */
@FunctionalInterface
public interface DataVersion {

    /** From 0, never falling. */
    long number();
}
