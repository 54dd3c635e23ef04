package eu.hemicycle.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Members of the Commission named by office and family name, resolved by who held office on the day of the text. */
final class OfficeHolders {

    private static final String COMMISSION = "http://publications.europa.eu/resource/authority/corporate-body/COM";

    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'-]*+";

    private static final String PARTICLE = "(?:von|van|der|den|de|del|della|i|dos|da|ter)";

    private static final Pattern NAME = Pattern.compile(
            " +(?<name>(?:" + PARTICLE + " +){0,2}" + WORD + "(?: +(?:" + PARTICLE + " +){0,2}" + WORD + "){0,3})");

    private final People people;
    private final Content content;
    private final Setting setting;

    OfficeHolders(People people, Content content, Setting setting) {
        this.people = people;
        this.content = content;
        this.setting = setting;
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        if (setting.date().isEmpty()) {
            return found;
        }
        Matcher office = Wording.of(setting.language()).citing().office().matcher(content.lower());
        while (office.find()) {
            named(office.end()).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Candidate> named(int from) {
        Matcher name =
                NAME.matcher(content.plain()).region(from, content.plain().length());
        return name.lookingAt() ? longest(name.start("name"), name.group("name")) : Optional.empty();
    }

    /** The printed words may run on into a verb or another name; fewer of them may be the person's. */
    private Optional<Candidate> longest(int start, String words) {
        for (int end = words.length(); end > 0; end = words.lastIndexOf(' ', end - 1)) {
            String name = words.substring(0, end).strip().replaceFirst("'s$", "");
            Optional<Person> person =
                    people.respondent(name, COMMISSION, setting.date().orElseThrow());
            if (person.isPresent()) {
                Sense sense = new Sense(
                        new Target.Entity(person.get().iri(), Kind.PERSON),
                        person.get().name());
                return Optional.of(new Candidate(start, start + name.length(), Rule.OFFICE_HOLDER, sense));
            }
        }
        return Optional.empty();
    }
}
