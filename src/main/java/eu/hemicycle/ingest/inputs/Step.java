package eu.hemicycle.ingest.inputs;

/** What a source yields: an input, or a source to go through first. */
sealed interface Step {

    record Give(Offered offered) implements Step {}

    record Enter(InputSource source) implements Step {}
}
