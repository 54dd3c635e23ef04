/**
 * From PDF and DOCX to lines of text, in a process of its own: a file that hangs the parser, exhausts its memory or crashes
 * it costs that file and nothing else.
 */
@NullMarked
package eu.hemicycle.ingest.extraction;

import org.jspecify.annotations.NullMarked;
