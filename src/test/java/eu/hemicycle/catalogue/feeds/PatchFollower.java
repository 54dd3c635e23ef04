package eu.hemicycle.catalogue.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.catalogue.PublishedSite;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.apache.jena.sparql.core.Quad;

/** Applies RDF Patches with Jena's own reader. */
final class PatchFollower {

    private static final String START = "/feeds/patches";

    private final PublishedSite site;
    private final Set<Quad> quads = new HashSet<>();
    private final List<String> received = new ArrayList<>();
    private String next = START;

    PatchFollower(PublishedSite site) {
        this.site = site;
    }

    void goOn() {
        boolean more = true;
        while (more) {
            HttpResponse<String> answer = site.get(next);
            if (answer.statusCode() == 410) {
                quads.clear();
                next = START;
                continue;
            }
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            received.add(answer.body());
            apply(answer.body());
            more = answer.headers().firstValue("Hemicycle-More").orElseThrow().equals("true");
            next = answer.headers().firstValue("Link").orElseThrow().replaceFirst("<(.*)>; rel=\"next\"", "$1");
        }
    }

    private void apply(String patch) {
        RDFPatchOps.read(new ByteArrayInputStream(patch.getBytes(StandardCharsets.UTF_8)))
                .apply(new RDFChangesBase() {
                    @Override
                    public void add(Node graph, Node subject, Node predicate, Node object) {
                        assertThat(quads.add(new Quad(graph, subject, predicate, object)))
                                .isTrue();
                    }

                    @Override
                    public void delete(Node graph, Node subject, Node predicate, Node object) {
                        assertThat(quads.remove(new Quad(graph, subject, predicate, object)))
                                .isTrue();
                    }
                });
    }

    Set<Quad> quads() {
        return quads;
    }

    List<String> received() {
        return received;
    }
}
