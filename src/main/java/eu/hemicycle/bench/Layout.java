package eu.hemicycle.bench;

import eu.hemicycle.document.SourceKind;

/** In which of the portal's layouts, and in which format, a pair is printed. */
public enum Layout {
    OLD_TEXT(SourceKind.TEXT, false),
    OLD_HTML(SourceKind.HTML, false),
    PRESENT_TEXT(SourceKind.TEXT, true),
    PRESENT_HTML(SourceKind.HTML, true);

    /** The portal changed its layout with this year. */
    private static final int PRESENT_SINCE = 2021;

    private final SourceKind kind;
    private final boolean present;

    Layout(SourceKind kind, boolean present) {
        this.kind = kind;
        this.present = present;
    }

    static Layout of(int year, Chance chance) {
        boolean html = chance.percent(70);
        if (year < PRESENT_SINCE) {
            return html ? OLD_HTML : OLD_TEXT;
        }
        return html ? PRESENT_HTML : PRESENT_TEXT;
    }

    SourceKind kind() {
        return kind;
    }

    boolean isPresent() {
        return present;
    }

    boolean isHtml() {
        return kind == SourceKind.HTML;
    }

    String suffix() {
        return isHtml() ? ".html" : ".txt";
    }

    String mediaType() {
        return isHtml() ? "text/html" : "text/plain";
    }

    /** A footnote's mark in the text: round brackets once, square ones now. */
    String mark(int number) {
        return present ? "[" + number + "]" : "(" + number + ")";
    }

    /** What stands before a note's words. */
    String noteMark(String number) {
        return present ? "[" + number + "] " : "(" + number + ")";
    }
}
