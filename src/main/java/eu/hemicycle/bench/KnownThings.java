package eu.hemicycle.bench;

import eu.hemicycle.document.Language;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.Schema;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Who and what generated documents name, from the vocabularies, each list in a fixed order.
 *
 * @param members names of Members of the Parliament, each of two capitalised words or more
 * @param bodies the institutions first
 * @param acts each cited by its type and number
 */
record KnownThings(List<String> members, List<Body> bodies, List<Act> acts, List<Commissioner> commissioners) {

    private static final List<String> INSTITUTIONS = List.of("COM", "CONSIL", "EP");

    /**
     * A body by its names.
     *
     * @param shortForm its English abbreviation
     */
    record Body(Map<Language, String> names, Optional<String> shortForm) {}

    /**
     * An act by its names.
     *
     * @param citation type and number, as in {@code Directive 2011/24/EU}
     * @param names short names, none included
     */
    record Act(String citation, List<String> names) {}

    /** Somebody who answers for the Commission, first and last day included. */
    record Commissioner(String familyName, LocalDate from, LocalDate until) {

        boolean holdsOffice(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    static KnownThings in(Ontology ontology) {
        Graph all = GraphFactory.createDefaultGraph();
        ontology.vocabularies().values().forEach(graph -> graph.find().forEach(all::add));
        Reader reader = new Reader(all);
        return new KnownThings(reader.members(), reader.bodies(), reader.acts(), reader.commissioners());
    }

    /** Picks the lists out of the vocabularies. */
    private record Reader(Graph all) {

        List<String> members() {
            return things(FOAF.Person.asNode())
                    .filter(person -> person.getURI().startsWith(Iris.PARLIAMENT))
                    .flatMap(person -> texts(person, FOAF.name.asNode()))
                    .filter(Reader::isPlainName)
                    .sorted()
                    .toList();
        }

        private static boolean isPlainName(String name) {
            String[] words = name.split(" ");
            return words.length > 1
                    && Stream.of(words).allMatch(word -> Character.isUpperCase(word.charAt(0)))
                    && name.chars().noneMatch(at -> ",.()".indexOf(at) >= 0);
        }

        List<Body> bodies() {
            return things(ORG.Organization.asNode())
                    .filter(body -> body.getURI().startsWith(Iris.AUTHORITY))
                    .sorted(Comparator.comparingInt(Reader::rank))
                    .map(this::body)
                    .filter(body -> body.names().containsKey(Language.EN))
                    .toList();
        }

        private static int rank(Node body) {
            int rank =
                    INSTITUTIONS.indexOf(body.getURI().substring(body.getURI().lastIndexOf('/') + 1));
            return rank < 0 ? INSTITUTIONS.size() : rank;
        }

        private Body body(Node body) {
            Map<Language, String> names = new EnumMap<>(Language.class);
            labels(body, SKOS.prefLabel.asNode()).forEach(label -> Language.of(label.getLiteralLanguage())
                    .ifPresent(language -> names.put(language, printed(label))));
            Optional<String> shortForm = texts(body, SKOS.altLabel.asNode())
                    .filter(name -> name.matches("\\p{Lu}[\\p{L}-]*\\p{Lu}[\\p{L}-]*"))
                    .sorted()
                    .findFirst();
            return new Body(names, shortForm);
        }

        List<Act> acts() {
            return things(Eli.LEGAL_RESOURCE)
                    .flatMap(act -> texts(act, RDFS.label.asNode())
                            .limit(1)
                            .map(citation -> new Act(
                                    citation,
                                    texts(act, SKOS.altLabel.asNode()).sorted().toList())))
                    .filter(act -> act.citation().matches("(?:Directive|Regulation|Decision) .+"))
                    .toList();
        }

        List<Commissioner> commissioners() {
            return things(ORG.Membership.asNode())
                    .flatMap(membership -> commissioner(membership).stream())
                    .toList();
        }

        private Optional<Commissioner> commissioner(Node membership) {
            Optional<String> name = objects(membership, ORG.member.asNode())
                    .flatMap(person -> texts(person, FOAF.familyName.asNode()))
                    .findFirst();
            Optional<LocalDate> from =
                    texts(membership, Schema.START_DATE).map(LocalDate::parse).findFirst();
            Optional<LocalDate> until =
                    texts(membership, Schema.END_DATE).map(LocalDate::parse).findFirst();
            return name.isEmpty() || from.isEmpty() || until.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Commissioner(name.get(), from.get(), until.get()));
        }

        private Stream<Node> things(Node type) {
            return all
                    .find(Node.ANY, RDF.type.asNode(), type)
                    .mapWith(triple -> triple.getSubject())
                    .filterKeep(Node::isURI)
                    .toList()
                    .stream()
                    .distinct()
                    .sorted(Comparator.comparing(Node::getURI));
        }

        private Stream<Node> objects(Node subject, Node property) {
            return all.find(subject, property, Node.ANY).mapWith(triple -> triple.getObject()).toList().stream();
        }

        private Stream<Node> labels(Node subject, Node property) {
            return objects(subject, property).sorted(Comparator.comparing(Node::getLiteralLexicalForm));
        }

        private Stream<String> texts(Node subject, Node property) {
            return labels(subject, property).map(Reader::printed);
        }

        /** As a page would print it: no doubled or hard spaces, composed letters. */
        private static String printed(Node label) {
            String spaced = label.getLiteralLexicalForm().replaceAll("[\\s\\u00A0\\u202F]+", " ");
            return Normalizer.normalize(spaced.strip(), Normalizer.Form.NFC);
        }
    }
}
