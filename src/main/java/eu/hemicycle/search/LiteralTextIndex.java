package eu.hemicycle.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/**
 * One version of the index as jena-text asks for it. Every property is searched, whatever it is. Read only, and for one
 * thread.
 */
public final class LiteralTextIndex implements TextIndex {

    private static final EntityDefinition EVERY_PROPERTY = new EveryProperty();

    private final IndexReading reading;
    private final Runnable watch;
    private final Optional<Set<String>> graphs;
    private final boolean perGraph;

    private LiteralTextIndex(IndexReading reading, Runnable watch, Optional<Set<String>> graphs, boolean perGraph) {
        this.reading = reading;
        this.watch = watch;
        this.graphs = graphs;
        this.perGraph = perGraph;
    }

    /**
     * @param reading entered by the caller, for as long as this is used
     * @param watch is run for each hit and throws if there is no more time
     */
    public static LiteralTextIndex of(IndexReading reading, Runnable watch) {
        return new LiteralTextIndex(reading, watch, Optional.empty(), false);
    }

    /** The same, where a default graph is made of some graphs only. */
    public LiteralTextIndex within(Set<String> defaultGraphs) {
        return new LiteralTextIndex(reading, watch, Optional.of(defaultGraphs), perGraph);
    }

    /** The same, with the graph of every hit: a statement in two graphs is two hits. */
    public LiteralTextIndex perGraph() {
        return new LiteralTextIndex(reading, watch, graphs, true);
    }

    /** @throws InvalidWords if the words cannot be looked for */
    @Override
    public List<TextHit> query(
            Node subject,
            List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        LiteralQuery query = new LiteralQuery(
                WordQueryParser.parse(words),
                Optional.ofNullable(language).map(Words::language),
                Optional.of(subject).filter(Node::isURI).map(Node::getURI),
                properties.stream().map(Resource::getURI).toList(),
                graph == null || isDefault(graph) ? graphs : Optional.of(Set.of(graph)));
        return new LiteralHits(reading.searcher(), watch)
                .find(query, limit, perGraph).stream()
                        .map(hit ->
                                new TextHit(hit.subject(), hit.score(), hit.literal(), hit.graph(), hit.predicate()))
                        .collect(Collectors.toList());
    }

    private static boolean isDefault(String graph) {
        return graph.equals(Quad.defaultGraphIRI.getURI()) || graph.equals(Quad.defaultGraphNodeGenerated.getURI());
    }

    @Override
    public List<TextHit> query(
            String subject,
            List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return query(NodeFactory.createURI(subject), properties, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            List<Resource> properties,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        return query(Node.ANY, properties, words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            Node property,
            String words,
            @Nullable String graph,
            @Nullable String language,
            int limit,
            @Nullable String highlight) {
        Resource resource = ResourceFactory.createResource(property.getURI());
        return query(Node.ANY, List.of(resource), words, graph, language, limit, highlight);
    }

    @Override
    public List<TextHit> query(
            Node property, String words, @Nullable String graph, @Nullable String language, int limit) {
        return query(property, words, graph, language, limit, null);
    }

    @Override
    public List<TextHit> query(Node property, String words, @Nullable String graph, @Nullable String language) {
        return query(property, words, graph, language, -1, null);
    }

    @Override
    public EntityDefinition getDocDef() {
        return EVERY_PROPERTY;
    }

    @Override
    public Map<String, Node> get(String iri) {
        throw readOnly();
    }

    @Override
    public void addEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void updateEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void deleteEntity(Entity entity) {
        throw readOnly();
    }

    @Override
    public void prepareCommit() {
        throw readOnly();
    }

    @Override
    public void commit() {
        throw readOnly();
    }

    @Override
    public void rollback() {
        throw readOnly();
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("The index is only searched here; the store writes it");
    }

    /** Whoever gave the version ends it. */
    @Override
    public void close() {}

    /** Says that there is a field for every property, with language and graph. */
    private static final class EveryProperty extends EntityDefinition {

        EveryProperty() {
            super(IndexSchema.SUBJECT, Words.PLAIN, IndexSchema.GRAPH);
            setLangField(IndexSchema.LANGUAGE);
            setCacheQueries(false);
        }

        @Override
        public String getField(Node predicate) {
            return predicate.getURI();
        }
    }
}
