package eu.hemicycle.ingest;

/**
 * Looks over a page's markup before it is parsed. The parser takes linear time for all but very many tags and very long
 * names, and little memory for all but very many attributes and lines. No page has so many.
 */
final class TagScan {

    private static final int MOST_TAGS = 200_000;
    private static final int MOST_ATTRIBUTES = 200_000;
    private static final int MOST_LINES = 500_000;
    private static final int LONGEST_NAME = 1 << 16;

    private int tags;
    private int attributes;
    private int name;
    private boolean inTag;
    private int line = 1;

    private TagScan() {}

    /** @throws Unreadable naming the line from which on a page is none */
    static void refuseBombs(String text) throws Unreadable {
        TagScan scan = new TagScan();
        for (int i = 0; i < text.length(); i++) {
            scan.take(text.charAt(i));
        }
    }

    private void take(char at) throws Unreadable {
        switch (at) {
            case '<' -> {
                tags++;
                name = 1;
                inTag = true;
            }
            case '>' -> {
                name = 0;
                inTag = false;
            }
            case '\n' -> {
                line++;
                attributes += inTag ? 1 : 0;
                name = 0;
            }
            case ' ', '\t', '\r', '\f' -> {
                attributes += inTag ? 1 : 0;
                name = Math.min(name, 1);
            }
            case '"', '\'' -> name = Math.min(name, 1);
            default -> name += name > 0 ? 1 : 0;
        }
        if (tags > MOST_TAGS || attributes > MOST_ATTRIBUTES || line > MOST_LINES || name > LONGEST_NAME) {
            throw refused();
        }
    }

    private Unreadable refused() {
        return new Unreadable(line, value(), "A page is a document of ordinary size", "Offer one page per file");
    }

    private String value() {
        if (tags > MOST_TAGS) {
            return "more than " + MOST_TAGS + " tags";
        }
        if (attributes > MOST_ATTRIBUTES) {
            return "more than " + MOST_ATTRIBUTES + " attributes";
        }
        return line > MOST_LINES
                ? "more than " + MOST_LINES + " lines"
                : "a name of more than " + LONGEST_NAME + " characters in a tag";
    }
}
