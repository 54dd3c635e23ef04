package eu.hemicycle.ingest;

import eu.hemicycle.document.Respondent;
import eu.hemicycle.ingest.wording.Folded;
import eu.hemicycle.ingest.wording.Label;
import eu.hemicycle.ingest.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of those who answer, as pages in one language print them. */
final class People {

    private static final Pattern INSTITUTION_MARK = Pattern.compile("\\(\\p{Lu}{2,5}\\) ?");
    private static final int MOST_FORMS = 8;

    private final Pattern between;
    private final Pattern addressBefore;
    private final Pattern addressAfter;

    People(Wording wording) {
        String address = wording.regex(Label.ADDRESS);
        this.between = Pattern.compile(",? " + wording.regex(Label.AND) + " (?=" + address + "|\\p{L}{2,} \\p{L})");
        this.addressBefore = Pattern.compile("(?:" + address + "\\.?(?:[ /,]{1,3}|(?<=['-]))){1," + MOST_FORMS + "}");
        this.addressAfter = Pattern.compile("(?:[ /,]{1,3}" + address + "){1," + MOST_FORMS + "}\\.?$");
    }

    /** Respondents in printed order: {@code Mr X}, {@code Vice-President X and Ms Y}. */
    List<Respondent> respondents(String printed) {
        List<Respondent> respondents = new ArrayList<>();
        String text = INSTITUTION_MARK.matcher(printed).replaceFirst("");
        Matcher matcher = between.matcher(Folded.of(text));
        int start = 0;
        while (matcher.find()) {
            add(respondents, text.substring(start, matcher.start()));
            start = matcher.end();
        }
        add(respondents, text.substring(start));
        return List.copyOf(respondents);
    }

    private void add(List<Respondent> respondents, String piece) {
        String whole = piece.replaceFirst("^[,; ]+", "").replaceFirst("[,; ]+$", "");
        String name = withoutAddress(whole);
        if (name.codePoints().anyMatch(Character::isUpperCase)) {
            respondents.add(new Respondent(whole, name));
        }
    }

    private String withoutAddress(String whole) {
        Matcher before = addressBefore.matcher(Folded.of(whole));
        String name = before.lookingAt() ? whole.substring(before.end()) : whole;
        Matcher after = addressAfter.matcher(Folded.of(name));
        return after.find() && after.start() > 0 ? name.substring(0, after.start()) : name;
    }
}
