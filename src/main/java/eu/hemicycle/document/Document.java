package eu.hemicycle.document;

import java.util.List;
import java.util.Optional;

/** What one source says of one Work in one language. */
public sealed interface Document permits Question, Answer {

    DocumentId id();

    /** The language of this version, which becomes its Expression. */
    Language language();

    /** The title that the source gives to this Work, in {@link #language()}. */
    Optional<String> title();

    /** Empty when the source describes the document and does not carry its words. */
    Optional<Text> text();

    /** The files that the source offers for this version. */
    List<Rendition> renditions();

    /** What the document is about, in the publisher's own words, for sources without the official text. */
    Optional<String> summary();

    /** The official page about this Work, where the source names it. */
    Optional<java.net.URI> page();
}
