package eu.hemicycle.ingest;

/**
 * The line that tells what a page, or a part of it, is.
 *
 * @param position of the line among the page's lines
 * @param length how many lines the heading is printed over
 * @param labels in whose wording it is written
 */
record Heading(Kind kind, int position, int length, Line line, Labels labels) {

    /** What a part of a page can be. */
    enum Kind {
        QUESTION,
        ANSWER,
        /** An answer that names nobody: its heading is a word such as Reply, or a reference. */
        REPLY
    }

    Heading at(int other) {
        return new Heading(kind, other, length, line, labels);
    }
}
