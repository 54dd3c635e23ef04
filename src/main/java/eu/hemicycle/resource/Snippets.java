package eu.hemicycle.resource;

import java.util.List;

/** How programs get a thing, in the words of some languages; addresses are percent-encoded and so end no string. */
final class Snippets {

    /** @param key names the language in messages */
    record Snippet(String key, String text) {}

    private Snippets() {}

    static List<Snippet> of(Address address, Site site) {
        String turtle = site.url(address.turtle()).replace("\"", "%22");
        return List.of(
                new Snippet("curl", address.curl(site, "text/turtle")),
                new Snippet(
                        "python",
                        "from rdflib import Graph\ngraph = Graph().parse(\"" + turtle + "\", format=\"turtle\")"),
                new Snippet("r", "library(rdflib)\ngraph <- rdf_parse(\"" + turtle + "\", format = \"turtle\")"),
                new Snippet("java", "Model model = RDFDataMgr.loadModel(\"" + turtle + "\");"));
    }

    /** The editor with the query that gives what the page shows. */
    static String editor(Description description, Site site) {
        return "/sparql?query=" + Iris.encodeParameter(query(description, site));
    }

    private static String query(Description description, Site site) {
        String iri = description.thing().getURI();
        if (Things.documentOf(iri).isPresent()) {
            String graph = site.graphSpace() + iri.substring(iri.lastIndexOf('/') + 1);
            return """
                    SELECT ?graph ?subject ?property ?value
                    WHERE {
                      VALUES ?graph { <%1$s/record> <%1$s/added> }
                      GRAPH ?graph { ?subject ?property ?value }
                    }
                    LIMIT 1000""".formatted(graph);
        }
        return """
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX eli:     <http://data.europa.eu/eli/ontology#>

                SELECT ?document ?date ?property
                WHERE {
                  ?document ?property <%s> ;
                            eli:date_document ?date .
                }
                ORDER BY DESC(?date)
                LIMIT 100""".formatted(iri);
    }
}
