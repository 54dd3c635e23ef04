package eu.hemicycle.ingest.rdf.profile;

import eu.hemicycle.ingest.Unreadable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What there is to know of another parliament; see docs/another-parliament.md for the file's form.
 *
 * @param name short, of lower-case letters, digits and hyphens
 * @param documents the IRI space of the documents, ending with a slash or a number sign
 * @param identifiers what the last part of a document's IRI looks like
 * @param reference how documents are referred to; the named groups fill the template
 * @param template from the groups of a reference to an identifier, such as {@code {kind}-{year}-{number}}
 * @param kinds the IRIs of the kinds of document by their names, which a reference may carry as its group {@code kind}
 * @param languages language tags that texts may have
 * @param institutions IRIs of institutions by the names that tables give them
 * @param columns what each column of a table says
 * @param shapes a file of SHACL shapes that documents must keep, beside the profile
 */
public record Profile(
        String name,
        String documents,
        Pattern identifiers,
        Pattern reference,
        String template,
        Map<String, String> kinds,
        Set<String> languages,
        Map<String, String> institutions,
        Map<String, Column> columns,
        Optional<Path> shapes) {

    private static final Pattern GROUP = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    /** What a column is. */
    public enum Meaning {
        /** The document's own reference. */
        REFERENCE,
        /** References of other documents. */
        REFERENCES,
        /** Names of institutions that the profile lists. */
        INSTITUTIONS,
        /** IRIs. */
        IRIS,
        /** Words or values. */
        VALUES
    }

    /**
     * One column of a table.
     *
     * @param property the IRI of the property; unused for the own reference
     * @param separator what parts several values in one cell
     * @param language the tag of the words
     * @param datatype the IRI of the values' datatype
     */
    public record Column(
            Meaning meaning,
            String property,
            Optional<String> separator,
            Optional<String> language,
            Optional<String> datatype) {}

    public Profile {
        kinds = Map.copyOf(kinds);
        languages = Set.copyOf(languages);
        institutions = Map.copyOf(institutions);
        columns = new LinkedHashMap<>(columns);
    }

    /** The identifier that a written reference stands for; empty for what is no reference. */
    Optional<String> identifier(String written) {
        Matcher matcher = reference.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String identifier = GROUP.matcher(template)
                .replaceAll(group -> Matcher.quoteReplacement(String.valueOf(matcher.group(group.group(1)))));
        return Optional.of(identifier)
                .filter(found -> identifiers.matcher(found).matches());
    }

    /** The kind that a written reference names, if the rule of reference has a group of that name. */
    Optional<String> kind(String written) {
        Matcher matcher = reference.matcher(written.strip());
        if (!matcher.matches() || !reference.pattern().contains("(?<kind>")) {
            return Optional.empty();
        }
        return Optional.ofNullable(matcher.group("kind")).filter(kinds::containsKey);
    }

    /** Reads a profile. */
    public static Profile read(Path file) throws Unreadable {
        return ProfileFile.read(file);
    }

    static Pattern pattern(String key, String regex) throws Unreadable {
        try {
            return Pattern.compile(regex);
        } catch (PatternSyntaxException wrong) {
            throw new Unreadable(
                    0, regex, key + " is a regular expression of Java", "Correct it: " + wrong.getDescription());
        }
    }

    /** Whether the template names only groups that the rule of reference has. */
    boolean isTemplateFilled() {
        List<String> named =
                GROUP.matcher(template).results().map(group -> group.group(1)).toList();
        return named.stream().allMatch(group -> reference.pattern().contains("(?<" + group + ">"));
    }
}
