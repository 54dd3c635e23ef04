package eu.hemicycle.linking;

/** What sort of thing a lexicon entry is; it decides how its names behave beside citations. */
public enum Kind {
    /** An institution, agency, network or group. */
    BODY,
    /** A legal act, whose articles may be cited. */
    ACT,
    /** A country; its hidden names are its adjectives and the names of its people. */
    COUNTRY,
    /** A funding programme or fund. */
    PROGRAMME,
    /** A member of the Parliament or of the Commission. */
    PERSON
}
