package eu.hemicycle.ingest;

import eu.hemicycle.document.Institution;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The institutions by the names that pages give them. */
final class Institutions {

    /** Longer names first: the High Representative is also a Vice-President "of the Commission". */
    private static final Pattern NAMES =
            Pattern.compile("(?i)(?<representative>(?:Vice[-‐‑]President(?: of the (?:European )?Commission)?"
                    + " ?/ ?)?High Representative(?: of the (?:European )?Union)?(?: for Foreign Affairs(?: and Security Policy)?)?"
                    + "(?: ?/ ?Vice[-‐‑]President(?: of the (?:European )?Commission)?)?)"
                    + "|(?<bank>European Central Bank|\\bECB\\b)"
                    + "|(?<heads>European Council)"
                    + "|(?<council>\\bCouncil\\b)"
                    + "|(?<commission>\\bCommission\\b)"
                    + "|(?<parliament>\\bParliament\\b)");

    private Institutions() {}

    /** In printed order, each once. */
    static List<Institution> in(String text) {
        List<Institution> found = new ArrayList<>();
        Matcher matcher = NAMES.matcher(text);
        while (matcher.find()) {
            Institution institution = of(matcher);
            if (!found.contains(institution)) {
                found.add(institution);
            }
        }
        return List.copyOf(found);
    }

    private static Institution of(Matcher matcher) {
        if (matcher.group("representative") != null) {
            return Institution.HIGH_REPRESENTATIVE;
        }
        if (matcher.group("bank") != null) {
            return Institution.CENTRAL_BANK;
        }
        if (matcher.group("heads") != null) {
            return Institution.EUROPEAN_COUNCIL;
        }
        if (matcher.group("council") != null) {
            return Institution.COUNCIL;
        }
        return matcher.group("commission") != null ? Institution.COMMISSION : Institution.PARLIAMENT;
    }
}
