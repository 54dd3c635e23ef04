package eu.hemicycle.resource;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** The names of namespaces that every format and page uses. */
final class Prefixes {

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_-])?");
    private static final String PARLIAMENT = "https://data.europarl.europa.eu/";
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private final Map<String, String> table = new LinkedHashMap<>();

    Prefixes(String mint) {
        table.put("eli", "http://data.europa.eu/eli/ontology#");
        table.put("eli-dl", "http://data.europa.eu/eli/eli-draft-legislation-ontology#");
        table.put("epvoc", PARLIAMENT + "def/epvoc#");
        table.put("ep-document-types", PARLIAMENT + "def/ep-document-types/");
        table.put("ep-roles", PARLIAMENT + "def/ep-roles/");
        table.put("ep-org", PARLIAMENT + "org/");
        table.put("ep-person", PARLIAMENT + "person/");
        table.put("ep-doc", PARLIAMENT + "eli/dl/doc/");
        table.put("corporate-body", AUTHORITY + "corporate-body/");
        table.put("file-type", AUTHORITY + "file-type/");
        table.put("language", AUTHORITY + "language/");
        table.put("eurovoc", "http://eurovoc.europa.eu/");
        table.put("hemi", "https://w3id.org/hemicycle/ns#");
        table.put("body", mint + "body/");
        table.put("body-type", mint + "body-type/");
        table.put("evidence", mint + "evidence/");
        table.put("rule", mint + "rule/");
        table.put("dcterms", "http://purl.org/dc/terms/");
        table.put("schema", "http://schema.org/");
        table.put("org", "http://www.w3.org/ns/org#");
        table.put("foaf", "http://xmlns.com/foaf/0.1/");
        table.put("skos", "http://www.w3.org/2004/02/skos/core#");
        table.put("prov", "http://www.w3.org/ns/prov#");
        table.put("sh", "http://www.w3.org/ns/shacl#");
        table.put("dcat", "http://www.w3.org/ns/dcat#");
        table.put("dcatap", "http://data.europa.eu/r5r/");
        table.put("void", "http://rdfs.org/ns/void#");
        table.put("spdx", "http://spdx.org/rdf/terms#");
        table.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        table.put("owl", "http://www.w3.org/2002/07/owl#");
        table.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        table.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        table.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    /** {@code eli:cites} for an IRI in a named namespace; empty if no short name is exact. */
    Optional<String> shortName(String iri) {
        return prefixOf(iri)
                .map(prefix -> prefix + ":" + iri.substring(table.get(prefix).length()));
    }

    /** A name to read: the short name, or the whole IRI. */
    String readable(String iri) {
        return shortName(iri).orElse(iri);
    }

    /** The part of the table that these nodes and their datatypes use, by prefix. */
    Map<String, String> usedBy(Stream<Node> nodes) {
        Map<String, String> used = new TreeMap<>();
        nodes.map(Prefixes::named).distinct().forEach(iri -> prefixOf(iri)
                .ifPresent(prefix -> used.put(prefix, table.get(prefix))));
        return used;
    }

    /** Types and language tags have a notation of their own. */
    private static String named(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLanguage().isEmpty() ? node.getLiteralDatatypeURI() : "";
        }
        return node.isURI() && !node.equals(Terms.TYPE) ? node.getURI() : "";
    }

    Map<String, String> all() {
        return Map.copyOf(table);
    }

    private Optional<String> prefixOf(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String namespace = iri.substring(0, end);
        return table.entrySet().stream()
                .filter(entry -> entry.getValue().equals(namespace))
                .filter(entry -> LOCAL.matcher(iri.substring(end)).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
