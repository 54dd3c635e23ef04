package eu.hemicycle.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What one source says of one Work in one language. */
public sealed interface Document permits Question, Answer, Annex {

    DocumentId id();

    /** The language of this version, which becomes its Expression. */
    Language language();

    /** The day it was tabled, given or added. */
    Optional<LocalDate> date();

    /** The title that the source gives to this Work, in {@link #language()}. */
    Optional<String> title();

    /** Empty when the source describes the document and does not carry its words. */
    Optional<Text> text();

    /** The files that the source offers for this version. */
    List<Rendition> renditions();

    /** What the document is about, in the publisher's own words, for sources without the official text. */
    Optional<String> summary();

    /** The official page about this Work, where the source names it. */
    Optional<URI> page();

    /** Which revision or correction the source shows; empty for the first state of a document. */
    Optional<Edition> edition();

    /** What an official register states of this Work. */
    Optional<Registration> registration();

    /** This document, with what another source says of the same version and this one does not. */
    Document completedBy(Document other);
}
