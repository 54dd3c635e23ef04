package eu.hemicycle.ingest;

/**
 * Looks over a page's markup before it is parsed. The parser takes linear time for all but very many tags and very long
 * names, which no page has.
 */
final class TagScan {

    private static final int MOST_TAGS = 200_000;
    private static final int LONGEST_NAME = 1 << 16;

    private int tags;
    private int name;
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
            }
            case '\n' -> {
                line++;
                name = 0;
            }
            case ' ', '>', '\t', '\r', '\f', '"', '\'' -> name = Math.min(name, at == '>' ? 0 : 1);
            default -> name += name > 0 ? 1 : 0;
        }
        if (tags > MOST_TAGS || name > LONGEST_NAME) {
            throw refused();
        }
    }

    private Unreadable refused() {
        String value = tags > MOST_TAGS
                ? "more than " + MOST_TAGS + " tags"
                : "a name of more than " + LONGEST_NAME + " characters in a tag";
        return new Unreadable(line, value, "A page is a document of ordinary size", "Offer one page per file");
    }
}
