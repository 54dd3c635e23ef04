package eu.hemicycle.bench;

import java.util.List;

/** Lines of a page that belong together. */
record Block(Role role, List<String> lines) {

    /** What tells a format how to print a block. */
    enum Role {
        /** The list of languages, which is no part of the content. */
        LANGUAGES,
        TITLE,
        /** Several short lines. */
        LINES,
        /** Names of files, each {@code PDF} or {@code DOCX}. */
        FILES,
        PARAGRAPH,
        NOTES,
        /** The portal's words below the content. */
        FOOTER
    }

    static Block of(Role role, String... lines) {
        return new Block(role, List.of(lines));
    }
}
