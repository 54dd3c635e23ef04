package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDF;

/** The tests of a W3C manifest, those of included ones too, in their order. */
public final class W3cManifest {

    static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
    public static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    public static final Path SUITES =
            Path.of("../shared/suites/rdf-tests/sparql").toAbsolutePath().normalize();

    private W3cManifest() {}

    /** One test: the manifest that holds it, and its resource there. */
    public record Case(String folder, Resource test) {

        public String name() {
            return folder + "/" + test.getLocalName();
        }

        public String kind() {
            return test.getPropertyResourceValue(RDF.type).getLocalName();
        }

        public Optional<RDFNode> action(String property) {
            Resource action = test.getPropertyResourceValue(mf("action"));
            return Optional.ofNullable(action.getProperty(action.getModel().createProperty(property)))
                    .map(statement -> statement.getObject());
        }

        public List<RDFNode> actions(String property) {
            Resource action = test.getPropertyResourceValue(mf("action"));
            return action.listProperties(action.getModel().createProperty(property))
                    .mapWith(statement -> statement.getObject())
                    .toList();
        }

        /** Whether the test says what is in the store; otherwise its action is the request itself. */
        public boolean hasAction() {
            return !test.getPropertyResourceValue(mf("action")).isURIResource();
        }

        /** The file of the query or the update. */
        public String request() {
            return action(QT + "query")
                    .or(() -> action(UT + "request"))
                    .map(RDFNode::asResource)
                    .orElseGet(() -> test.getPropertyResourceValue(mf("action")))
                    .getURI();
        }

        Resource result() {
            return test.getPropertyResourceValue(mf("result"));
        }

        @Override
        public String toString() {
            return name();
        }
    }

    static Property mf(String name) {
        return ModelFactory.createDefaultModel().createProperty(MF + name);
    }

    public static List<Case> read(String manifest) {
        List<Case> cases = new ArrayList<>();
        read(SUITES.resolve(manifest), cases);
        assertThat(cases).as(manifest).isNotEmpty();
        return cases;
    }

    private static void read(Path manifest, List<Case> cases) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, manifest.toUri().toString());
        list(model, "include").forEach(included -> read(Path.of(java.net.URI.create(included.getURI())), cases));
        String folder = manifest.getParent().getFileName().toString();
        list(model, "entries").forEach(entry -> cases.add(new Case(folder, entry)));
    }

    private static List<Resource> list(Model model, String property) {
        return model.listObjectsOfProperty(mf(property)).toList().stream()
                .flatMap(list -> list.as(RDFList.class).asJavaList().stream())
                .map(RDFNode::asResource)
                .toList();
    }
}
