package eu.hemicycle.document;

/** The institutions that are asked and that answer. */
public enum Institution {
    COMMISSION,
    COUNCIL,
    EUROPEAN_COUNCIL,
    HIGH_REPRESENTATIVE,
    CENTRAL_BANK,
    PARLIAMENT
}
