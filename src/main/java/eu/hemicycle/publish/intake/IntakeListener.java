package eu.hemicycle.publish.intake;

import eu.hemicycle.publish.Outcome;
import java.util.List;
import java.util.Map;

/** Hears what becomes of inputs while they are taken in, in their order and on one thread. */
public interface IntakeListener {

    /** A document of an input has come to this end. */
    void document(Outcome outcome);

    /** An input gave no documents. */
    void unread();

    /** What was rewritten, left out or not found in a data file, how often, by a phrase that says what. */
    default void account(Map<String, Long> phrases) {}

    /**
     * An input has been dealt with.
     *
     * @param origin where it stands
     * @param reasons why it, or documents in it, were refused, each with place, rule and fix; empty if all was taken
     */
    void input(String origin, List<String> reasons);
}
