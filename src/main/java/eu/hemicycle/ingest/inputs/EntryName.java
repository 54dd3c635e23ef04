package eu.hemicycle.ingest.inputs;

import java.util.regex.Pattern;

/** Names in archives come from strangers; they are shown and may carry an identifier, and never lead to a place. */
final class EntryName {

    private static final int LONGEST = 1000;
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}]");
    private static final Pattern HIDDEN = Pattern.compile("(?:.*/)?(?:\\.(?!\\.?(?:/|$))|__MACOSX/).*");

    private EntryName() {}

    static String printable(String name) {
        String slashes = name.replace('\\', '/');
        String shortened = slashes.length() > LONGEST ? slashes.substring(slashes.length() - LONGEST) : slashes;
        return NOT_SHOWN.matcher(shortened).replaceAll("_");
    }

    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    static boolean isHidden(String name) {
        return HIDDEN.matcher(name).matches();
    }
}
