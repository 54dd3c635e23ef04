package eu.hemicycle.linking;

/** What sort of thing a lexicon entry is; it decides how its names behave beside citations. */
public enum Kind {
    /** An institution, agency, network or group. */
    BODY,
    /** A legal act, whose articles may be cited. */
    ACT
}
