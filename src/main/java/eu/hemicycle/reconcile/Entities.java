package eu.hemicycle.reconcile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.reconcile.Entity.Name;
import eu.hemicycle.reconcile.Entity.Use;
import eu.hemicycle.resource.DataVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Reads things with their names, inside a read of the store; those of a version that were read lately are kept. */
final class Entities {

    private static final int MOST_STATEMENTS = 5_000;
    private static final int KEPT = 4_000;
    private static final String ORGANISATIONS = Iris.PARLIAMENT + "org/";

    /** What names things, and how. */
    private static final Map<Node, Use> NAMES = names();

    private final DatasetGraph dataset;
    private final DataVersion version;
    private final Cache<Key, Optional<Entity>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** @param dataset whose default graph is the union of all documents and reference things */
    Entities(DatasetGraph dataset, DataVersion version) {
        this.dataset = dataset;
        this.version = version;
    }

    private record Key(long version, String iri) {}

    private static Map<Node, Use> names() {
        Map<Node, Use> names = new LinkedHashMap<>();
        Stream.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), FOAF.name.asNode(), DCTerms.title.asNode())
                .forEach(property -> names.put(property, Use.PREFERRED));
        Stream.of(SKOS.altLabel.asNode(), Eli.TITLE_SHORT, Eli.TITLE, SKOS.notation.asNode())
                .forEach(property -> names.put(property, Use.ALTERNATIVE));
        names.put(SKOS.hiddenLabel.asNode(), Use.HIDDEN);
        return names;
    }

    /**
     * The thing with this IRI, if it has a type that can be matched and a name. An organisation of the Parliament that is a
     * body of the EU table is that body.
     */
    Optional<Entity> entity(String iri) {
        return known(iri).flatMap(entity -> entity.same().isEmpty() ? Optional.of(entity) : known(entity.same()));
    }

    private Optional<Entity> known(String iri) {
        Key key = new Key(version.number(), iri);
        Optional<Entity> known = kept.getIfPresent(key);
        if (known == null) {
            known = read(NodeFactory.createURI(iri));
            kept.put(key, known);
        }
        return known;
    }

    /** Things that have a text as the value of a property, without language. */
    List<String> having(Node property, String text) {
        return Iter.asStream(dataset.findNG(Node.ANY, Node.ANY, property, NodeFactory.createLiteralString(text)))
                .limit(MOST_STATEMENTS)
                .map(Quad::getSubject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .distinct()
                .toList();
    }

    private Optional<Entity> read(Node thing) {
        List<Quad> own = Iter.asStream(dataset.findNG(Node.ANY, thing, Node.ANY, Node.ANY))
                .limit(MOST_STATEMENTS)
                .toList();
        List<Name> names = own.stream()
                .filter(quad -> NAMES.containsKey(quad.getPredicate())
                        && quad.getObject().isLiteral())
                .map(quad -> name(quad.getObject(), NAMES.get(quad.getPredicate())))
                .filter(name -> !name.spelling().isEmpty())
                .distinct()
                .sorted(Comparator.comparing(Name::use)
                        .thenComparing(Name::lang)
                        .thenComparing(name -> name.spelling().written()))
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : type(thing, own)
                        .map(type -> new Entity(
                                thing.getURI(),
                                type,
                                labelled(names),
                                code(thing, own, type),
                                text(own, Eli.DATE_DOCUMENT),
                                same(thing, own)));
    }

    private static String same(Node thing, List<Quad> own) {
        return thing.getURI().startsWith(ORGANISATIONS)
                ? objects(own, SKOS.exactMatch.asNode()).stream()
                        .filter(body -> body.isURI() && body.getURI().startsWith(Iris.AUTHORITY))
                        .map(Node::getURI)
                        .min(Comparator.naturalOrder())
                        .orElse("")
                : "";
    }

    /** A thing that has other names only is called by the first of them. */
    private static List<Name> labelled(List<Name> names) {
        if (names.get(0).use() == Use.PREFERRED) {
            return names;
        }
        List<Name> labelled = new ArrayList<>(names);
        Name first = names.get(0);
        labelled.set(0, new Name(first.spelling(), first.lang(), Use.PREFERRED));
        return labelled;
    }

    private static Name name(Node literal, Use use) {
        String tag = literal.getLiteralLanguage();
        return new Name(
                Spelling.of(literal.getLiteralLexicalForm()), tag.length() > 2 ? tag.substring(0, 2) : tag, use);
    }

    private static Optional<EntityType> type(Node thing, List<Quad> own) {
        List<Node> classes = objects(own, RDF.type.asNode());
        if (classes.contains(Eli.WORK)) {
            return work(thing, own);
        }
        return EntityType.among(Stream.concat(classes.stream(), objects(own, SKOS.inScheme.asNode()).stream())
                .collect(Collectors.toSet()));
    }

    /** An annex is part of an answer. */
    private static Optional<EntityType> work(Node thing, List<Quad> own) {
        Optional<DocumentId.Part> part = DocumentId.in(thing.getURI()).map(DocumentId::part);
        if (part.filter(DocumentId.Part.ANNEX::equals).isPresent()) {
            return Optional.empty();
        }
        boolean answer = part.filter(DocumentId.Part.ANSWER::equals).isPresent()
                || !objects(own, EliDl.ANSWERS_TO).isEmpty();
        return Optional.of(answer ? EntityType.ANSWER : EntityType.QUESTION);
    }

    private static String code(Node thing, List<Quad> own, EntityType type) {
        return type.isWork()
                ? DocumentId.in(thing.getURI())
                        .map(id -> id.reference().toString())
                        .orElse(text(own, DCTerms.identifier.asNode()))
                : text(own, type == EntityType.ACT ? Eli.ID_LOCAL : SKOS.notation.asNode());
    }

    private static List<Node> objects(List<Quad> own, Node property) {
        return own.stream()
                .filter(quad -> quad.getPredicate().equals(property))
                .map(Quad::getObject)
                .toList();
    }

    private static String text(List<Quad> own, Node property) {
        return objects(own, property).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .min(Comparator.naturalOrder())
                .orElse("");
    }
}
