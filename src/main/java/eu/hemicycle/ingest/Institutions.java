package eu.hemicycle.ingest;

import eu.hemicycle.document.Institution;
import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import eu.hemicycle.ingest.wording.Wording;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The institutions by the names that pages in one language give them. */
final class Institutions {

    /** Longer names first, so that the European Council is not taken for the Council. */
    private static final Map<Label, Institution> NAMES = new EnumMap<>(Map.of(
            Label.REPRESENTATIVE, Institution.HIGH_REPRESENTATIVE,
            Label.BANK, Institution.CENTRAL_BANK,
            Label.EUROPEAN_COUNCIL, Institution.EUROPEAN_COUNCIL,
            Label.COUNCIL, Institution.COUNCIL,
            Label.COMMISSION, Institution.COMMISSION,
            Label.PARLIAMENT, Institution.PARLIAMENT));

    private static final List<Label> ORDER = List.of(
            Label.REPRESENTATIVE,
            Label.BANK,
            Label.EUROPEAN_COUNCIL,
            Label.COUNCIL,
            Label.COMMISSION,
            Label.PARLIAMENT);

    private final Wording wording;
    private final Pattern names;

    Institutions(Wording wording) {
        this.wording = wording;
        StringBuilder alternatives = new StringBuilder();
        for (Label label : ORDER) {
            alternatives
                    .append(alternatives.isEmpty() ? "" : "|")
                    .append("(?<")
                    .append(group(label))
                    .append(">")
                    .append(wording.regex(label))
                    .append(")");
        }
        this.names = Pattern.compile(alternatives.toString());
    }

    private static String group(Label label) {
        return label.name().replace("_", "");
    }

    /** Any institution as a part of a regular expression; the High Representative with all that follows in the title. */
    String regex() {
        String president = "(?:" + wording.regex(Label.VICE_PRESIDENT) + "(?: [^ /,;()]{1,30}){0,4} ?/ ?)?";
        String representative =
                president + "(?:[^ /,;()]{1,20} ){0,2}?" + wording.regex(Label.REPRESENTATIVE) + "[^,;()]{0,160}";
        List<String> others = ORDER.stream()
                .filter(label -> label != Label.REPRESENTATIVE)
                .map(wording::regex)
                .toList();
        return "(?:" + representative + "|" + String.join("|", others) + ")";
    }

    /** How a line begins that names the institution asked. */
    String addressee() {
        String addressed = wording.regex(Label.ADDRESSED);
        boolean caseOnly = addressed.equals("(?!)");
        String to = caseOnly ? "" : addressed + "(?: |(?<=['-]))";
        return to + "(?:" + regex() + "|" + wording.regex(Label.VICE_PRESIDENT) + ")";
    }

    /** In printed order, each once. */
    List<Institution> in(String text) {
        String folded = Folded.of(text);
        Map<Integer, Institution> found = new TreeMap<>();
        Matcher matcher = names.matcher(folded);
        while (matcher.find()) {
            Institution institution = of(matcher);
            if (!found.containsValue(institution)) {
                found.put(matcher.start(), institution);
            }
        }
        withoutOffice(folded, found);
        return List.copyOf(found.values());
    }

    /** The High Representative is also a Vice-President "of the Commission", which is no second institution. */
    private void withoutOffice(String folded, Map<Integer, Institution> found) {
        boolean office = found.containsValue(Institution.HIGH_REPRESENTATIVE)
                && wording.find(Label.VICE_PRESIDENT, folded).find();
        if (office) {
            found.values().remove(Institution.COMMISSION);
        }
    }

    private static Institution of(Matcher matcher) {
        Label label = ORDER.stream()
                .filter(candidate -> matcher.group(group(candidate)) != null)
                .findFirst()
                .orElseThrow();
        return NAMES.get(label);
    }
}
