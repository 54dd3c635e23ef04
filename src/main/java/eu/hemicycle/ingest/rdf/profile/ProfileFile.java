package eu.hemicycle.ingest.rdf.profile;

import eu.hemicycle.ingest.Unreadable;
import eu.hemicycle.ingest.rdf.profile.Profile.Column;
import eu.hemicycle.ingest.rdf.profile.Profile.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.shared.PrefixMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** A profile as YAML: plain values and lists only, no type of Java is ever made from it. */
final class ProfileFile {

    private static final Set<String> KEYS = Set.of(
            "name",
            "prefixes",
            "documents",
            "identifiers",
            "reference",
            "kinds",
            "languages",
            "institutions",
            "columns",
            "shapes");
    private static final String DOCS = "See docs/another-parliament.md for what a profile says";

    private final Path file;
    private final Map<String, Object> content;
    private final PrefixMapping prefixes = PrefixMapping.Factory.create()
            .setNsPrefixes(PrefixMapping.Standard)
            .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
            .setNsPrefix("eli", "http://data.europa.eu/eli/ontology#")
            .setNsPrefix("eli-dl", "http://data.europa.eu/eli/eli-draft-legislation-ontology#")
            .setNsPrefix("epvoc", "https://data.europarl.europa.eu/def/epvoc#")
            .setNsPrefix("foaf", "http://xmlns.com/foaf/0.1/")
            .setNsPrefix("schema", "http://schema.org/");

    private ProfileFile(Path file, Map<String, Object> content) {
        this.file = file;
        this.content = content;
    }

    static Profile read(Path file) throws Unreadable {
        ProfileFile profile = new ProfileFile(file, content(file));
        for (String key : profile.content.keySet()) {
            if (!KEYS.contains(key)) {
                throw new Unreadable(0, key, "A profile has no such key", DOCS);
            }
        }
        return profile.profile();
    }

    private static Map<String, Object> content(Path file) throws Unreadable {
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            return strings(loaded, "A profile");
        } catch (MarkedYAMLException wrong) {
            int line =
                    wrong.getProblemMark() == null ? 0 : wrong.getProblemMark().getLine() + 1;
            throw new Unreadable(line, String.valueOf(wrong.getProblem()), "A profile is YAML", "Correct the line");
        } catch (YAMLException wrong) {
            throw new Unreadable(0, "", "A profile is YAML", "Correct the file");
        } catch (IOException unreadable) {
            throw new Unreadable(0, "", "The profile can be read as UTF-8", "Check the path and the encoding");
        }
    }

    private static Map<String, Object> strings(Object value, String what) throws Unreadable {
        if (!(value instanceof Map<?, ?> map)) {
            throw new Unreadable(0, String.valueOf(value), what + " has keys and values", DOCS);
        }
        Map<String, Object> strings = new LinkedHashMap<>();
        map.forEach((key, entry) -> strings.put(String.valueOf(key), entry));
        return strings;
    }

    private Profile profile() throws Unreadable {
        for (Map.Entry<String, String> prefix : texts("prefixes").entrySet()) {
            prefixes.setNsPrefix(prefix.getKey(), prefix.getValue());
        }
        Map<String, Object> reference = strings(content.get("reference"), "reference");
        Profile profile = new Profile(
                checked("name", text("name"), "[a-z][a-z0-9-]{0,40}"),
                checked("documents", text("documents"), "https?://[^\\s<>\"{}|\\\\^`]+[/#]"),
                Profile.pattern("identifiers", text("identifiers")),
                Profile.pattern("reference.pattern", String.valueOf(reference.get("pattern"))),
                String.valueOf(reference.get("identifier")),
                iris("kinds"),
                languages(),
                iris("institutions"),
                columns(),
                shapes());
        if (!profile.isTemplateFilled()) {
            throw new Unreadable(
                    0,
                    profile.template(),
                    "reference.identifier names groups of reference.pattern",
                    "Correct one of them");
        }
        if (profile.kinds().isEmpty()) {
            throw new Unreadable(0, "", "A profile names at least one kind of document under kinds", DOCS);
        }
        return profile;
    }

    private String text(String key) throws Unreadable {
        Object value = content.get(key);
        if (value == null || value instanceof Map || value instanceof List) {
            throw new Unreadable(0, String.valueOf(value), "A profile has " + key + ", one value", DOCS);
        }
        return value.toString();
    }

    private static String checked(String key, String value, String form) throws Unreadable {
        if (!value.matches(form)) {
            throw new Unreadable(0, value, key + " matches " + form, "Correct it");
        }
        return value;
    }

    private Map<String, String> texts(String key) throws Unreadable {
        Map<String, String> texts = new LinkedHashMap<>();
        if (content.containsKey(key)) {
            strings(content.get(key), key).forEach((name, value) -> texts.put(name, String.valueOf(value)));
        }
        return texts;
    }

    private Map<String, String> iris(String key) throws Unreadable {
        Map<String, String> iris = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : texts(key).entrySet()) {
            iris.put(entry.getKey(), iri(key + "." + entry.getKey(), entry.getValue()));
        }
        return iris;
    }

    private String iri(String key, String written) throws Unreadable {
        return checked(key, prefixes.expandPrefix(written), "[a-z][a-z0-9+.-]*://[^\\s<>\"{}|\\\\^`]+|urn:[^\\s<>\"]+");
    }

    private Set<String> languages() throws Unreadable {
        Set<String> languages = new HashSet<>();
        for (Object tag : content.get("languages") instanceof List<?> list ? list : List.of()) {
            languages.add(checked("languages", String.valueOf(tag), "[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
                    .toLowerCase(Locale.ROOT));
        }
        return languages;
    }

    private Map<String, Column> columns() throws Unreadable {
        Map<String, Column> columns = new LinkedHashMap<>();
        if (content.containsKey("columns")) {
            for (Map.Entry<String, Object> entry :
                    strings(content.get("columns"), "columns").entrySet()) {
                columns.put(entry.getKey(), column(entry.getKey(), strings(entry.getValue(), entry.getKey())));
            }
        }
        return columns;
    }

    private Column column(String name, Map<String, Object> said) throws Unreadable {
        Meaning meaning = meaning(name, String.valueOf(said.getOrDefault("is", "values")));
        Optional<String> property = optional(said, "property");
        if (meaning != Meaning.REFERENCE && property.isEmpty()) {
            throw new Unreadable(0, name, "A column has a property, unless it is the reference", "Add the property");
        }
        Optional<String> datatype = optional(said, "datatype");
        return new Column(
                meaning,
                property.isEmpty() ? "" : iri("columns." + name, property.get()),
                optional(said, "separator"),
                optional(said, "language"),
                datatype.isEmpty() ? datatype : Optional.of(iri("columns." + name, datatype.get())));
    }

    private static Meaning meaning(String column, String written) throws Unreadable {
        for (Meaning meaning : Meaning.values()) {
            if (meaning.name().equalsIgnoreCase(written)) {
                return meaning;
            }
        }
        throw new Unreadable(
                0,
                written,
                "The column " + column + " is reference, references, institutions, iris or values",
                "Correct it");
    }

    private static Optional<String> optional(Map<String, Object> said, String key) {
        return Optional.ofNullable(said.get(key)).map(Object::toString);
    }

    private Optional<Path> shapes() throws Unreadable {
        if (!content.containsKey("shapes")) {
            return Optional.empty();
        }
        Path shapes = file.resolveSibling(text("shapes"));
        if (!Files.isReadable(shapes)) {
            throw new Unreadable(0, shapes.toString(), "The file of shapes lies beside the profile", "Check the name");
        }
        return Optional.of(shapes);
    }
}
