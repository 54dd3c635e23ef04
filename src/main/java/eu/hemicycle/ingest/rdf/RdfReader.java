package eu.hemicycle.ingest.rdf;

import eu.hemicycle.document.SourceKind;
import eu.hemicycle.ingest.Unreadable;
import eu.hemicycle.ingest.records.Records;
import eu.hemicycle.ingest.sniffing.ContentType;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;

/** Reads official records. Nothing is fetched, and no entity of XML is expanded. Safe for use by several threads. */
public final class RdfReader {

    private static final Map<ContentType, Lang> SYNTAXES = Map.of(
            ContentType.TURTLE, Lang.TRIG,
            ContentType.N_QUADS, Lang.NQUADS,
            ContentType.RDF_XML, Lang.RDFXML);
    private static final Pattern DOCTYPE = Pattern.compile("<!DOCTYPE", Pattern.CASE_INSENSITIVE);

    private final OldTerms oldTerms = OldTerms.bundled();

    /** Whether inputs of this type are read here. */
    public static boolean reads(ContentType type) {
        return type == ContentType.JSON || SYNTAXES.containsKey(type);
    }

    /**
     * Reads all documents of a data file.
     *
     * @param name for refusals of single documents
     */
    public Records read(String name, ContentType type, String text) throws Unreadable {
        if (type == ContentType.JSON) {
            JsonLd json = JsonLd.of(text);
            return records(name, json.kind(), Parsing.graph(json.text(), Lang.JSONLD11), json.unknownKeys());
        }
        return records(name, SourceKind.RDF, graph(type, text), Map.of());
    }

    /** The triples of a data file; the graphs of a dataset are taken together. */
    public static Graph graph(ContentType type, String text) throws Unreadable {
        if (type == ContentType.JSON) {
            return Parsing.graph(JsonLd.of(text).text(), Lang.JSONLD11);
        }
        if (type == ContentType.RDF_XML) {
            refuseDoctype(text);
        }
        return Parsing.graph(text, Objects.requireNonNull(SYNTAXES.get(type)));
    }

    private Records records(String name, SourceKind kind, Graph graph, Map<String, Long> account) throws Unreadable {
        Map<String, Long> counts = new TreeMap<>(account);
        Graph present = oldTerms.upgraded(graph, counts);
        RecordMapping mapping = new RecordMapping(name, new Facts(present));
        mapping.map();
        if (mapping.documents().isEmpty() && mapping.refusals().isEmpty()) {
            throw new Unreadable(
                    0,
                    "",
                    "A data file holds records of questions or answers of the type eli:Work, and this one holds none",
                    "Check that it is the right file");
        }
        mapping.left().forEach((term, count) -> counts.merge("left out: " + term, count, Long::sum));
        return new Records(kind, mapping.documents(), mapping.refusals(), counts);
    }

    /** A record needs no document type, and entities declared in one can grow without bound. */
    private static void refuseDoctype(String text) throws Unreadable {
        var found = DOCTYPE.matcher(text);
        if (found.find()) {
            int line = (int) text.substring(0, found.start()).lines().count();
            throw new Unreadable(
                    Math.max(line, 1),
                    "<!DOCTYPE",
                    "RDF/XML is read without document type and entities",
                    "Write the file without them, or as Turtle");
        }
    }
}
