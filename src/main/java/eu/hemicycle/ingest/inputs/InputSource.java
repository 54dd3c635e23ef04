package eu.hemicycle.ingest.inputs;

import java.util.Optional;

/** Something that holds inputs, gone through once from its beginning to its end. */
interface InputSource {

    /** Empty at the end. */
    Optional<Step> next();

    /** Called once, also when the end was not reached. */
    default void close() {}
}
