package eu.hemicycle.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.graph.vocabulary.Hemi;
import eu.hemicycle.graph.vocabulary.Prov;
import eu.hemicycle.graph.vocabulary.Schema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON-LD context names existing terms by their own names, names all that is used, and loses nothing. */
class ContextTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNode CONTEXT =
            JSON.readTree(Path.of("ontology/context.jsonld")).get("@context");

    /** Keys that are not the local name of their term; the README explains each. */
    private static final Map<String, String> EXCEPTIONS = Map.of(
            "id", "@id",
            "type", "@type",
            "title_dcterms", "dcterms:title",
            "fileName", "schema:name",
            "evidence", "hemi:work",
            "numberAsPrinted", "eli:number");

    private static final String WRITTEN_AS_EVIDENCE = "the key evidence, reversed, holds what this says";
    private static final String NOT_WRITTEN = "no document and no reference thing is written with it";

    /** Terms without a key of their own, and why. */
    private static final Map<String, String> NOT_IN_THE_CONTEXT = Map.of(
            "http://data.europa.eu/eli/ontology#realizes", "written inside the tree by is_realized_by",
            "http://data.europa.eu/eli/ontology#has_part", NOT_WRITTEN,
            "https://data.europarl.europa.eu/def/epvoc#publicRegister", NOT_WRITTEN,
            "http://www.w3.org/ns/prov#SoftwareAgent", NOT_WRITTEN,
            "http://www.w3.org/ns/prov#wasAssociatedWith", NOT_WRITTEN,
            "http://www.w3.org/ns/prov#used", NOT_WRITTEN,
            "http://www.w3.org/ns/prov#endedAtTime", NOT_WRITTEN,
            "https://w3id.org/hemicycle/ns#Evidence", WRITTEN_AS_EVIDENCE,
            "https://w3id.org/hemicycle/ns#language", "inside evidence the key language means it");

    /** Terms of the vocabularies for which Jena has classes, as far as they are used. */
    private static final Set<String> PUBLISHED = Set.of(
            DCTerms.identifier.getURI(),
            DCTerms.title.getURI(),
            DCTerms.creator.getURI(),
            DCTerms.publisher.getURI(),
            DCTerms.format.getURI(),
            DCTerms.issued.getURI(),
            DCTerms.isVersionOf.getURI(),
            DCTerms.references.getURI(),
            FOAF.Person.getURI(),
            FOAF.name.getURI(),
            FOAF.givenName.getURI(),
            FOAF.familyName.getURI(),
            FOAF.page.getURI(),
            ORG.Organization.getURI(),
            ORG.Membership.getURI(),
            ORG.classification.getURI(),
            ORG.unitOf.getURI(),
            ORG.subOrganizationOf.getURI(),
            ORG.hasMember.getURI(),
            ORG.hasMembership.getURI(),
            ORG.member.getURI(),
            ORG.organization.getURI(),
            OWL.sameAs.getURI(),
            RDFS.label.getURI(),
            SKOS.Concept.getURI(),
            SKOS.ConceptScheme.getURI(),
            SKOS.prefLabel.getURI(),
            SKOS.altLabel.getURI(),
            SKOS.hiddenLabel.getURI(),
            SKOS.definition.getURI(),
            SKOS.notation.getURI(),
            SKOS.inScheme.getURI(),
            SKOS.exactMatch.getURI(),
            "http://data.europa.eu/eli/eli-draft-legislation-ontology#ParliamentaryTerm");

    @Test
    void everyKeyIsTheLocalNameOfItsTerm() {
        assertThat(keys()).hasSizeGreaterThan(80).allSatisfy(key -> {
            String term = term(key);
            assertThat(term)
                    .as(key)
                    .isEqualTo(EXCEPTIONS.getOrDefault(key, term.substring(0, term.indexOf(':') + 1) + key));
        });
    }

    @Test
    void everyKeyNamesAnExistingTerm() {
        Set<String> existing = new HashSet<>(PUBLISHED);
        Stream.of(Hemi.class, Eli.class, EliDl.class, Epvoc.class, Schema.class, Prov.class)
                .flatMap(ContextTest::iris)
                .forEach(existing::add);
        assertThat(keys().stream().filter(key -> !term(key).startsWith("@")).map(key -> expand(term(key))))
                .isSubsetOf(existing);
    }

    @Test
    void everyTermOfTheOntologyHasExactlyOneKeyOrAReason() {
        Graph ontology = OntologyFiles.graph(OntologyFiles.ROOT.resolve("hemicycle.ttl"));
        List<String> terms = ontology.find(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                .mapWith(triple -> triple.getSubject().getURI())
                .toList();
        assertThat(terms).hasSizeGreaterThan(30).allSatisfy(term -> {
            List<String> keys = keys().stream()
                    .filter(key -> expand(term(key)).equals(term))
                    .toList();
            assertThat(keys).as(term).hasSize(NOT_IN_THE_CONTEXT.containsKey(term) ? 0 : 1);
        });
        assertThat(keys().stream().map(key -> expand(term(key))).filter(iri -> iri.startsWith(Hemi.NAMESPACE)))
                .isSubsetOf(terms);
    }

    /** What a key makes of a value is what the range of its property says. */
    @Test
    void valuesAreReadAsTheRangesOfTheirPropertiesSay() {
        Graph ontology = OntologyFiles.graph(OntologyFiles.ROOT.resolve("hemicycle.ttl"));
        List<String> properties = keys().stream()
                .filter(key -> expand(term(key)).startsWith(Hemi.NAMESPACE))
                .filter(key -> !CONTEXT.get(key).has("@reverse"))
                .filter(key -> Character.isLowerCase(key.charAt(0)))
                .toList();
        assertThat(properties).hasSizeGreaterThan(25).allSatisfy(key -> {
            Node property = NodeFactory.createURI(expand(term(key)));
            boolean object = ontology.contains(property, RDF.type.asNode(), OWL.ObjectProperty.asNode());
            String range = ontology.find(property, RDFS.range.asNode(), Node.ANY)
                    .mapWith(triple -> triple.getObject().getURI())
                    .nextOptional()
                    .orElse(null);
            assertThat(coercion(key)).as(key).isEqualTo(object ? "@id" : range);
        });
    }

    private static String coercion(String key) {
        JsonNode definition = CONTEXT.get(key);
        if (definition.at("/@container").asString("").equals("@language")) {
            return RDF.langString.getURI();
        }
        String type = definition.at("/@type").asString("");
        return type.isEmpty() ? XSD.xstring.getURI() : type.startsWith("@") ? type : expand(type);
    }

    @Test
    void everyTermThatWeUseHasAKey() {
        Set<String> named = new TreeSet<>(NOT_IN_THE_CONTEXT.keySet());
        keys().forEach(key -> named.add(expand(term(key))));
        assertThat(Stream.of(Hemi.class, Eli.class, EliDl.class, Epvoc.class, Schema.class, Prov.class)
                        .flatMap(ContextTest::iris))
                .isSubsetOf(named);
        assertThat(usedInVocabularies()).hasSizeGreaterThan(20).isSubsetOf(named);
    }

    @Test
    void aDocumentAsOneTreeSaysWhatItsGraphsSay() {
        ObjectNode tree = (ObjectNode) JSON.readTree(Path.of("ontology/examples/3-answered.jsonld"));
        assertThat(tree.get("@context").stringValue()).endsWith("/context.jsonld");
        tree.set("@context", CONTEXT);
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.fromString(JSON.writeValueAsString(tree), Lang.JSONLD11).parse(read);

        Graph expected = GraphFactory.createDefaultGraph();
        RDFParser.source(Path.of("ontology/examples/3-answered.trig"))
                .toDatasetGraph()
                .find()
                .forEachRemaining(quad -> expected.add(quad.asTriple()));
        assertThat(expected.size()).isGreaterThan(80);
        assertThat(triples(read)).containsExactlyInAnyOrderElementsOf(triples(expected));
    }

    private static Set<String> triples(Graph graph) {
        Set<String> triples = new TreeSet<>();
        graph.find().mapWith(Triple::toString).forEach(triples::add);
        return triples;
    }

    private static Set<String> usedInVocabularies() {
        Graph graph = OntologyFiles.graph(
                OntologyFiles.under("vocabularies", ".ttl", 11).toArray(Path[]::new));
        Set<String> used = new TreeSet<>();
        graph.find().forEach(triple -> used.add(triple.getPredicate().getURI()));
        graph.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .forEach(triple -> used.add(triple.getObject().getURI()));
        used.remove(RDF.type.getURI());
        return used;
    }

    private static Stream<String> iris(Class<?> vocabulary) {
        return Arrays.stream(vocabulary.getFields())
                .filter(field -> field.getType() == Node.class)
                .map(field -> {
                    try {
                        return ((Node) field.get(null)).getURI();
                    } catch (IllegalAccessException notPublic) {
                        throw new AssertionError(notPublic);
                    }
                });
    }

    /** Keys that are terms: neither keywords nor prefixes. */
    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        for (String key : CONTEXT.propertyNames()) {
            boolean prefix = CONTEXT.get(key).isString()
                    && CONTEXT.get(key).stringValue().startsWith("http");
            if (!key.startsWith("@") && !prefix) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static String term(String key) {
        JsonNode definition = CONTEXT.get(key);
        if (definition.isString()) {
            return definition.stringValue();
        }
        return definition.has("@reverse")
                ? definition.get("@reverse").stringValue()
                : definition.get("@id").stringValue();
    }

    private static String expand(String term) {
        String[] parts = term.split(":", 2);
        return parts[0].startsWith("@") ? term : CONTEXT.get(parts[0]).stringValue() + parts[1];
    }
}
