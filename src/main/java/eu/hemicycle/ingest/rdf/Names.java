package eu.hemicycle.ingest.rdf;

import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.Epvoc;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DC;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** Terms as people write them, with their usual prefixes. */
final class Names {

    private static final List<Map.Entry<String, String>> PREFIXES = List.of(
            Map.entry(Eli.NAMESPACE, "eli:"),
            Map.entry(EliDl.NAMESPACE, "eli-dl:"),
            Map.entry(Epvoc.NAMESPACE, "epvoc:"),
            Map.entry(DCTerms.getURI(), "dcterms:"),
            Map.entry(DC.getURI(), "dc:"),
            Map.entry(RDF.getURI(), "rdf:"),
            Map.entry(RDFS.getURI(), "rdfs:"),
            Map.entry(SKOS.getURI(), "skos:"),
            Map.entry(Iris.PARLIAMENT + "def/", ""),
            Map.entry(Iris.PARLIAMENT, ""),
            Map.entry(Iris.AUTHORITY, "authority/"));

    private Names() {}

    static String of(Node term) {
        return term.isURI() ? of(term.getURI()) : term.toString();
    }

    static String of(String iri) {
        for (Map.Entry<String, String> prefix : PREFIXES) {
            if (iri.startsWith(prefix.getKey())) {
                return prefix.getValue() + iri.substring(prefix.getKey().length());
            }
        }
        return iri;
    }
}
