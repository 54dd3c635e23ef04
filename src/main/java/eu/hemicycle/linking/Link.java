package eu.hemicycle.linking;

import eu.hemicycle.document.Span;

/**
 * One occurrence in a text of something known.
 *
 * @param span in code points of the text's content
 * @param own where the thing itself stands; for an article, without the act that the span takes in
 * @param quote the words of the span as they stand there
 * @param confidence from 0 to 1
 */
public record Link(Target target, Span span, Span own, String quote, Rule rule, double confidence) {}
