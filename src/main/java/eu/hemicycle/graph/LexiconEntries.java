package eu.hemicycle.graph;

import eu.hemicycle.document.Language;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.Hemi;
import eu.hemicycle.linking.Entry;
import eu.hemicycle.linking.Kind;
import eu.hemicycle.linking.Name;
import eu.hemicycle.linking.Target;
import eu.hemicycle.linking.Use;
import eu.hemicycle.linking.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Reads from reference data what the linker looks for: organisations, acts and persons by their type, and concepts of the
 * schemes of corporate bodies, countries and programmes. What else is there is no name.
 */
final class LexiconEntries {

    private static final Map<String, Kind> SCHEMES = Map.of(
            Iris.AUTHORITY + "corporate-body", Kind.BODY,
            Iris.AUTHORITY + "country", Kind.COUNTRY,
            Iris.PROJECT.mint() + "programme", Kind.PROGRAMME);

    private static final Pattern NUMBERED_ACT =
            Pattern.compile(Pattern.quote(Target.ELI) + "[a-z_]+/(?<year>(?:19|20)\\d{2})/\\d+/oj");

    private final Graph all;
    private final Map<Node, Kind> kinds = new LinkedHashMap<>();

    LexiconEntries(Graph all) {
        this.all = all;
    }

    List<Entry> read() {
        ofType(ORG.Organization.asNode(), Kind.BODY);
        ofType(Eli.LEGAL_RESOURCE, Kind.ACT);
        ofType(FOAF.Person.asNode(), Kind.PERSON);
        SCHEMES.forEach((scheme, kind) -> subjects(SKOS.inScheme.asNode(), NodeFactory.createURI(scheme))
                .forEach(thing -> kinds.putIfAbsent(thing, kind)));
        List<Entry> entries = new ArrayList<>();
        kinds.forEach((thing, kind) -> entry(thing, kind).ifPresent(entries::add));
        return entries;
    }

    private void ofType(Node type, Kind kind) {
        subjects(RDF.type.asNode(), type).forEach(thing -> kinds.putIfAbsent(thing, kind));
    }

    private Optional<Entry> entry(Node thing, Kind kind) {
        List<Name> names = names(thing, kind);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Entry(thing.getURI(), kind, names, contextWords(thing), validity(thing)));
    }

    private List<Name> names(Node thing, Kind kind) {
        List<Name> names = new ArrayList<>();
        if (kind == Kind.PERSON) {
            Stream.concat(labels(thing, FOAF.name.asNode()), labels(thing, SKOS.altLabel.asNode()))
                    .filter(label -> label.getLiteralLexicalForm().contains(" "))
                    .forEach(label -> add(label, Use.PREFERRED, names));
            return names;
        }
        labels(thing, SKOS.prefLabel.asNode()).forEach(label -> add(label, Use.PREFERRED, names));
        labels(thing, SKOS.altLabel.asNode()).forEach(label -> add(label, Use.ALTERNATIVE, names));
        labels(thing, SKOS.hiddenLabel.asNode()).forEach(label -> add(label, Use.HIDDEN, names));
        if (kind == Kind.ACT) {
            labels(thing, RDFS.label.asNode()).forEach(label -> add(label, Use.ALTERNATIVE, names));
            labels(thing, Eli.ID_LOCAL).forEach(label -> add(label, Use.HIDDEN, names));
        }
        return names;
    }

    /** A table of others may hold labels that are no names, such as a dash, and languages in which nobody asks. */
    private static void add(Node label, Use use, List<Name> names) {
        String text = label.getLiteralLexicalForm();
        Optional<Language> language = Language.of(label.getLiteralLanguage());
        boolean ofOthers = language.isEmpty() && !label.getLiteralLanguage().isEmpty();
        if (!ofOthers && text.codePoints().anyMatch(Character::isLetterOrDigit)) {
            names.add(new Name(text, language, use));
        }
    }

    /** Of an act whose day is not known, the year of its number is; its names are believed from the end of that year. */
    private Validity validity(Node thing) {
        Optional<LocalDate> from = day(thing, Eli.DATE_DOCUMENT).or(() -> year(thing));
        return new Validity(from, day(thing, Eli.DATE_NO_LONGER_IN_FORCE));
    }

    private static Optional<LocalDate> year(Node thing) {
        Matcher eli = NUMBERED_ACT.matcher(thing.getURI());
        return eli.matches()
                ? Optional.of(LocalDate.of(Integer.parseInt(eli.group("year")), 12, 31))
                : Optional.empty();
    }

    private Optional<LocalDate> day(Node thing, Node property) {
        return labels(thing, property)
                .map(Node::getLiteralLexicalForm)
                .min(String::compareTo)
                .map(LocalDate::parse);
    }

    private List<String> contextWords(Node thing) {
        return labels(thing, Hemi.CONTEXT_WORD)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    private Stream<Node> labels(Node thing, Node property) {
        return all
                .find(thing, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral)
                .toList()
                .stream();
    }

    private List<Node> subjects(Node property, Node object) {
        return all.find(Node.ANY, property, object)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(Node::isURI)
                .toList();
    }
}
