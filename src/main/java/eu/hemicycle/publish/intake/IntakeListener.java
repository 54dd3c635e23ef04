package eu.hemicycle.publish.intake;

import eu.hemicycle.publish.Outcome;

/** Hears what becomes of inputs while they are taken in, in their order and on one thread. */
public interface IntakeListener {

    /** A document of an input has come to this end. */
    void document(Outcome outcome);

    /** An input gave no documents. */
    void unread();

    /** A reason why an input or a document in it was refused, with its place, the rule and the fix. */
    void refusal(String sentence);

    /** An input has been dealt with, whatever became of it. */
    void input();
}
