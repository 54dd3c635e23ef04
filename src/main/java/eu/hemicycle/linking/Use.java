package eu.hemicycle.linking;

/** How far a name may be trusted to mean its entry; the labels of SKOS. */
public enum Use {
    /** The name by which the thing is shown. */
    PREFERRED,
    /** Another name, usable anywhere. */
    ALTERNATIVE,
    /** A form for recognition only. A single common word among them counts only after "the". */
    HIDDEN
}
