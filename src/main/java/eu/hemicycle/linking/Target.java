package eu.hemicycle.linking;

/** What a link points to. */
public sealed interface Target {

    /** A thing of the lexicon. */
    record Entity(String iri, Kind kind) implements Target {}

    /**
     * An act by its number, in the lexicon or not.
     *
     * @param year four digits
     * @param label as usually printed, without the institutions: {@code Directive 2004/38/EC}
     */
    record NumberedAct(ActType type, int year, int number, String label) implements Target {}

    /**
     * An article of an act.
     *
     * @param act an {@link Entity} of kind {@link Kind#ACT} or a {@link NumberedAct}
     * @param article number, then paragraph and point in brackets: {@code 7}, {@code 7(2)(a)}
     * @param label {@code Article 7 of Directive 2004/38/EC}
     */
    record Provision(Target act, String article, String label) implements Target {}
}
