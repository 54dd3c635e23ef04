package eu.hemicycle.linking;

import java.util.List;

/** Finds one kind of citation by its form alone. */
interface CitationRule {

    /** The citations in a folded text, in order. */
    List<Candidate> in(String plain);
}
