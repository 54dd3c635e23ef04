package eu.hemicycle.linking;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Persons found by the names that documents print. Names are compared without regard to case, accents, hyphens and
 * spaces, and otherwise whole; a name that fits two persons fits none. Immutable and safe to share.
 */
public final class People {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Letters whose stroke or ligature Unicode does not decompose. */
    private static final Map<String, String> PLAIN = Map.of(
            "ł", "l", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "ħ", "h");

    private static final Pattern STROKED = Pattern.compile(String.join("|", PLAIN.keySet()));

    private final Map<String, List<Person>> byFullName;
    private final Map<String, List<Person>> byFamilyName;

    private People(Map<String, List<Person>> byFullName, Map<String, List<Person>> byFamilyName) {
        this.byFullName = byFullName;
        this.byFamilyName = byFamilyName;
    }

    public static People of(Collection<Person> persons) {
        Map<String, List<Person>> byFullName = new HashMap<>();
        Map<String, List<Person>> byFamilyName = new HashMap<>();
        for (Person person : persons) {
            fullNames(person).forEach(name -> add(byFullName, name, person));
            add(byFamilyName, normal(person.familyName()), person);
        }
        return new People(byFullName, byFamilyName);
    }

    private static void add(Map<String, List<Person>> index, String name, Person person) {
        if (!name.isEmpty()) {
            index.merge(name, List.of(person), (some, more) -> Stream.concat(some.stream(), more.stream())
                    .toList());
        }
    }

    private static Set<String> fullNames(Person person) {
        return Stream.of(
                        person.name(),
                        person.givenName() + " " + person.familyName(),
                        person.familyName() + " " + person.givenName())
                .map(People::normal)
                .collect(Collectors.toSet());
    }

    /**
     * Who answered for an institution on a day.
     *
     * @param name family name or full name, without form of address
     * @return empty if nobody of that name held office there then, or more than one did
     */
    public Optional<Person> respondent(String name, String institutionIri, LocalDate date) {
        String normal = normal(name);
        Stream<Person> named =
                Stream.of(byFullName, byFamilyName).flatMap(index -> index.getOrDefault(normal, List.of()).stream());
        return only(named, person -> person.offices().stream().anyMatch(office -> office.held(institutionIri, date)));
    }

    /**
     * Who asked.
     *
     * @param name given and family name in either order
     * @return empty if nobody is known by that name, or more than one is
     */
    public Optional<Person> author(String name) {
        return only(byFullName.getOrDefault(normal(name), List.of()).stream(), person -> true);
    }

    private static Optional<Person> only(Stream<Person> named, Predicate<Person> fitting) {
        Map<String, Person> byIri =
                named.filter(fitting).collect(Collectors.toMap(Person::iri, person -> person, (one, same) -> one));
        return byIri.size() == 1 ? byIri.values().stream().findAny() : Optional.empty();
    }

    /** A name as names are compared: lower case, without accents, its words parted by single spaces. */
    public static String normal(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        String plain = STROKED.matcher(bare).replaceAll(letter -> Objects.requireNonNull(PLAIN.get(letter.group())));
        return SEPARATORS.matcher(plain).replaceAll(" ").strip();
    }
}
