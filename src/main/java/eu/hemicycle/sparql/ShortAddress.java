package eu.hemicycle.sparql;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The short name of a query, which holds the query itself: it needs no memory, so it works for ever and on every node. The
 * first character names the way of writing it; what is once published never changes its meaning.
 */
final class ShortAddress {

    private static final String FIRST_WAY = "1";

    /** What queries often say. A way of writing is fixed with its words: others need another first character. */
    private static final byte[] WORDS = """
            <http://purl.org/dc/terms/><http://xmlns.com/foaf/0.1/><http://www.w3.org/ns/prov#><http://jena.apache.org/text#>
            <http://www.w3.org/2001/XMLSchema#><http://www.w3.org/2000/01/rdf-schema#><http://www.w3.org/ns/org#>
            <http://publications.europa.eu/resource/authority/corporate-body/><http://eurovoc.europa.eu/>
            <https://data.europarl.europa.eu/def/ep-document-types/><https://data.europarl.europa.eu/def/epvoc#>
            <https://data.europarl.europa.eu/eli/dl/doc/><http://data.europa.eu/eli/eli-draft-legislation-ontology#>
            <http://www.w3.org/2004/02/skos/core#><http://schema.org/><https://w3id.org/hemicycle/ns#>
            <http://data.europa.eu/eli/ontology#>PREFIX schema: PREFIX skos: PREFIX dcterms: PREFIX hemi: PREFIX eli-dl: PREFIX eli:
            CONSTRUCT DESCRIBE ASK VALUES GROUP_CONCAT(DISTINCT SAMPLE(?label) AS ?name (COUNT(DISTINCT ?work) AS ?documents)
            FILTER(LANG(?label) = "en") FILTER NOT EXISTS { MINUS UNION GRAPH ?g BIND(YEAR(?date) AS ?year) HAVING( text:query
            skos:prefLabel ?label schema:mentions ?body eli:cites ?act eli-dl:answers_to ?question dcterms:identifier ?identifier
            OPTIONAL { ?answer eli:date_document ?date } dcterms:title ?title GROUP BY ?s ?p ?o ORDER BY DESC(?date)
            SELECT DISTINCT ?work WHERE { } LIMIT 100 OFFSET""".getBytes(StandardCharsets.UTF_8);

    private ShortAddress() {}

    static String of(String query) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            byte[] text = query.getBytes(StandardCharsets.UTF_8);
            deflater.setDictionary(WORDS);
            deflater.setInput(text);
            deflater.finish();
            byte[] packed = new byte[text.length + 1024];
            int length = deflater.deflate(packed);
            return FIRST_WAY + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(packed, length));
        } finally {
            deflater.end();
        }
    }

    /** The query of a name; empty if there is none, or one of more than so many bytes. */
    static Optional<String> read(String name, int longest) {
        if (!name.startsWith(FIRST_WAY)) {
            return Optional.empty();
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(WORDS);
            inflater.setInput(Base64.getUrlDecoder().decode(name.substring(FIRST_WAY.length())));
            byte[] text = new byte[longest];
            int length = inflater.inflate(text);
            return inflater.finished() && length > 0
                    ? Optional.of(new String(text, 0, length, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IllegalArgumentException | DataFormatException damaged) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
