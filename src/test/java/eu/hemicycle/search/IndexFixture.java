package eu.hemicycle.search;

import eu.hemicycle.log.Change;
import eu.hemicycle.log.FileLog;
import eu.hemicycle.log.Kind;
import eu.hemicycle.store.Diff;
import eu.hemicycle.store.Snapshot;
import eu.hemicycle.store.Store;
import eu.hemicycle.store.ViewKind;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** A log, its store with the index, and documents in TriG for them. */
final class IndexFixture implements AutoCloseable {

    static final String WORK = "https://data.europarl.europa.eu/eli/dl/doc/";
    static final String PERSON = "https://data.europarl.europa.eu/person/";
    static final String BODY = "http://publications.europa.eu/resource/authority/corporate-body/";

    private static final String PREFIXES = """
            PREFIX body: <http://publications.europa.eu/resource/authority/corporate-body/>
            PREFIX country: <http://publications.europa.eu/resource/authority/country/>
            PREFIX d: <https://data.europarl.europa.eu/eli/dl/doc/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX doc-types: <https://data.europarl.europa.eu/def/ep-document-types/>
            PREFIX eli: <http://data.europa.eu/eli/ontology#>
            PREFIX eli-dl: <http://data.europa.eu/eli/eli-draft-legislation-ontology#>
            PREFIX epvoc: <https://data.europarl.europa.eu/def/epvoc#>
            PREFIX ev: <http://eurovoc.europa.eu/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX hemi: <https://w3id.org/hemicycle/ns#>
            PREFIX lang: <http://publications.europa.eu/resource/authority/language/>
            PREFIX person: <https://data.europarl.europa.eu/person/>
            PREFIX person-core: <http://www.w3.org/ns/person#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <http://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    final FileLog log;
    final Store store;

    private final ViewKind<IndexReading> kind;

    IndexFixture(Path data) {
        this(data, SearchIndex.KIND);
    }

    IndexFixture(Path data, ViewKind<IndexReading> kind) {
        this.kind = kind;
        this.log = FileLog.open(data.resolve("log"), Clock.systemUTC());
        this.store = Store.open(data, log, kind);
    }

    @Override
    public void close() {
        store.close();
        log.close();
    }

    /** Makes a document's graphs those of the TriG; graphs that it had and has no more are named there, empty. */
    void put(String document, String trig) {
        store.update(present -> List.of(change(present, document, trig)));
    }

    static Change change(Snapshot present, String document, String trig) {
        String patch =
                Diff.patch(present.dataset(), document, graphs(document, trig)).orElse("");
        return new Change(document, Kind.CHANGED, patch, "[]");
    }

    /** Takes every quad of a document away. */
    void remove(String document) {
        put(document, "");
    }

    private static Map<Node, Graph> graphs(String document, String trig) {
        DatasetGraph parsed = DatasetGraphFactory.create();
        RDFParser.fromString(PREFIXES + trig, Lang.TRIG).checking(false).parse(parsed);
        Map<Node, Graph> graphs = new LinkedHashMap<>();
        for (String part : List.of("record", "added")) {
            Node name = graph(document, part);
            Graph graph = parsed.getGraph(name);
            graphs.put(name, graph == null ? GraphFactory.createDefaultGraph() : graph);
        }
        return graphs;
    }

    static Node graph(String document, String part) {
        return NodeFactory.createURI("urn:graph:" + document + ":" + part);
    }

    /** @param person the asker's number; @param words of the question's title */
    static String question(String id, int person, String group, String words) {
        return """
                <urn:graph:%1$s:record> {
                  d:%1$s a eli:Work ;
                    eli:work_type doc-types:QUESTION_WRITTEN ;
                    dcterms:identifier "%1$s" ;
                    epvoc:identifierYear "2021" ;
                    eli:date_document "2021-01-11"^^xsd:date ;
                    dcterms:title "%4$s"@en , "Titre"@fr ;
                    eli:is_realized_by <https://data.europarl.europa.eu/eli/dl/doc/%1$s/en> .
                  <https://data.europarl.europa.eu/eli/dl/doc/%1$s/en> a eli:Expression ; eli:language lang:ENG .
                }
                <urn:graph:%1$s:added> {
                  d:%1$s hemi:hasAuthor <urn:asks:%1$s> .
                  <urn:asks:%1$s> eli-dl:had_participant_person person:%2$d ;
                    hemi:nameAsPrinted "Asker %2$d" ; hemi:groupAsPrinted "%3$s" .
                }
                """.formatted(id, person, group, words);
    }

    static String answer(String id, String question, int person, String words) {
        return """
                <urn:graph:%1$s:record> {
                  d:%1$s a eli:Work ;
                    eli:work_type doc-types:QUESTION_WRITTEN_ANSWER ;
                    epvoc:identifierYear "2021" ;
                    eli-dl:answers_to d:%2$s ;
                    eli:date_document "2022-03-01"^^xsd:date ;
                    dcterms:title "Answer for question"@en ;
                    eli:is_realized_by <https://data.europarl.europa.eu/eli/dl/doc/%1$s/en> .
                  <https://data.europarl.europa.eu/eli/dl/doc/%1$s/en> a eli:Expression ; eli:language lang:ENG .
                }
                <urn:graph:%1$s:added> {
                  d:%1$s hemi:hasRespondent <urn:answers:%1$s> ;
                    eli:cites <http://data.europa.eu/eli/dir/2016/1148/oj> ;
                    eli:is_about ev:2828 ;
                    schema:mentions body:ENISA , person:9 , country:CYP , <urn:programme> .
                  <https://data.europarl.europa.eu/eli/dl/doc/%1$s/en> epvoc:expressionContent "%4$s"@en .
                  <urn:answers:%1$s> eli-dl:had_participant_person person:%3$d ; hemi:nameAsPrinted "Ms %3$d" .
                }
                """.formatted(id, question, person, words);
    }

    /** Persons with a country and a label, as a document of reference things. */
    static String persons(String country, int... numbers) {
        StringBuilder trig = new StringBuilder("<urn:graph:vocabulary/persons:record> {\n");
        for (int number : numbers) {
            trig.append(
                    "person:%1$d a foaf:Person ; foaf:name \"Person %1$d\" ; person-core:citizenship country:%2$s .\n"
                            .formatted(number, country));
        }
        return trig.append("}\n").toString();
    }

    <T> T read(Function<IndexReading, T> question) {
        return store.read(snapshot -> question.apply(snapshot.view(kind)));
    }

    List<String> dump() {
        return read(reading -> IndexDump.of(reading.reader()));
    }
}
