package eu.hemicycle.catalogue.dumps;

import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.SKOS;

/** What documents cite, mention and are about, with the English names of these things. */
final class LinkRows implements Table.Rows {

    static final List<Column> COLUMNS = List.of(
            Column.of("document_identifier", "string", "As in E-9-2021-000001").filled(),
            Column.of("document_URI", "anyURI", "Of the document").filled(),
            Column.of("document_date", "date", "Of the document"),
            Column.of("relation", "string", "cites, mentions or about").filled(),
            Column.of("thing_URI", "anyURI", "Of the thing").filled(),
            Column.of("thing_name", "string", "In English, where there is one"));

    private static final Map<String, Node> RELATIONS = relations();

    private final DatasetGraph data;
    private final Map<Node, String> names = new HashMap<>();

    LinkRows(DatasetGraph data) {
        this.data = data;
    }

    private static Map<String, Node> relations() {
        Map<String, Node> relations = new LinkedHashMap<>();
        relations.put("cites", Eli.CITES);
        relations.put("mentions", Schema.MENTIONS);
        relations.put("about", Eli.IS_ABOUT);
        return relations;
    }

    @Override
    public List<List<String>> of(DocumentStatements document) {
        String date = document.text(Eli.DATE_DOCUMENT).orElse("");
        List<List<String>> rows = new ArrayList<>();
        RELATIONS.forEach((name, property) -> document.objects(document.work(), property).stream()
                .filter(Node::isURI)
                .forEach(thing -> rows.add(List.of(
                        document.id().toString(),
                        document.work().getURI(),
                        date,
                        name,
                        thing.getURI(),
                        names.computeIfAbsent(thing, this::name)))));
        return rows;
    }

    private String name(Node thing) {
        return List.of(SKOS.prefLabel.asNode(), Eli.TITLE).stream()
                .flatMap(property -> english(thing, property).stream())
                .findFirst()
                .orElse("");
    }

    private Optional<String> english(Node thing, Node property) {
        List<Node> found = new ArrayList<>();
        data.find(Node.ANY, thing, property, Node.ANY).forEachRemaining(quad -> Optional.of(quad)
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .filter(name -> List.of("en", "").contains(name.getLiteralLanguage()))
                .ifPresent(found::add));
        return found.stream()
                .sorted(Comparator.comparing(Node::getLiteralLanguage)
                        .reversed()
                        .thenComparing(NodeCmp::compareRDFTerms))
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }
}
