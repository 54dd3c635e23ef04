package eu.hemicycle.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.rdfpatch.changes.RDFChangesBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader of our own patches reads what Jena's reads, or nothing. */
class PatchTextTest {

    private record Row(char code, @Nullable Node graph, Node subject, Node predicate, Node object) {}

    private static List<Row> rows(RDFPatch patch) {
        List<Row> rows = new ArrayList<>();
        patch.apply(new RDFChangesBase() {
            @Override
            public void add(@Nullable Node graph, Node subject, Node predicate, Node object) {
                rows.add(new Row('A', graph, subject, predicate, object));
            }

            @Override
            public void delete(@Nullable Node graph, Node subject, Node predicate, Node object) {
                rows.add(new Row('D', graph, subject, predicate, object));
            }
        });
        return rows;
    }

    private static RDFPatch byJena(String text) {
        return RDFPatchOps.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String patch(String... rows) {
        return "TX .\n" + String.join("", rows) + "TC .\n";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<urn:o>",
                "<https://example.org/a/é/\uD83C\uDFDB?q=1&r=(2)#f>",
                "\"\"",
                "\"plain\"",
                "\"Ωμέγα \uD83C\uDFDB > <urn:x> .\"",
                "\"tab\\t line\\n return\\r quote\\\" back\\\\ \\b\\f end\"",
                "\"\\\\\"",
                "\"a raw tab\tand ' apostrophe\"",
                "\"chat\"@fr",
                "\"chat\"@fr-Latn-CH",
                "\"Chat\"@FR-ch",
                "\"01\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                "\"x\"^^<http://www.w3.org/2001/XMLSchema#string>",
                "\"not a date\"^^<http://www.w3.org/2001/XMLSchema#date>",
                "\"x\"^^<urn:type>"
            })
    void aTermIsReadAsJenaReadsIt(String object) {
        String text =
                patch("D <urn:s> <urn:p> " + object + " <urn:g> .\n", "A <urn:s> <urn:q> " + object + " <urn:g> .\n");

        assertThat(PatchText.read(text))
                .hasValueSatisfying(patch -> assertThat(rows(patch)).hasSize(2).isEqualTo(rows(byJena(text))));
    }

    @Test
    void aPatchMayBeEmptyOfRows() {
        assertThat(PatchText.read(patch()))
                .hasValueSatisfying(patch -> assertThat(rows(patch)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "TX .\n",
                "TX .\nTC .\nTX .\nTC .\n",
                "H id <uuid:1> .\nTX .\nTC .\n",
                "TX .\nPA \"p\" <urn:p> .\nTC .\n",
                "TX .\nTA .\n",
                "A <urn:s> <urn:p> <urn:o> <urn:g> .\n",
                "TX .\nA <urn:s> <urn:p> <urn:o> .\nTC .\n",
                "TX .\nA <urn:s> <urn:p> <urn:o> <urn:g>.\nTC .\n",
                "TX .\nA  <urn:s> <urn:p> <urn:o> <urn:g> .\nTC .\n",
                "TX .\nA <_:b> <urn:p> <urn:o> <urn:g> .\nTC .\n",
                "TX .\nA _:b <urn:p> <urn:o> <urn:g> .\nTC .\n",
                "TX .\nA <urn:s> <urn:p> 1 <urn:g> .\nTC .\n",
                "TX .\nA <urn:\\u0041> <urn:p> <urn:o> <urn:g> .\nTC .\n",
                "TX .\nA <urn:a b> <urn:p> <urn:o> <urn:g> .\nTC .\n",
                "TX .\nA <urn:s> <urn:p> \"\\u0041\" <urn:g> .\nTC .\n",
                "TX .\nA <urn:s> <urn:p> \"two\nlines\" <urn:g> .\nTC .\n",
                "TX .\nA <urn:s> <urn:p> \"x\"@en--ltr <urn:g> .\nTC .\n",
                "TX .\nA <urn:s> <urn:p> \"x\"@ <urn:g> .\nTC .\n",
                "TX .\nA <urn:s> <urn:p> \"x\"^^xsd:int <urn:g> .\nTC .\n",
                "TX .\nA <urn:s> <urn:p> \"x <urn:g> .\nTC .\n",
                "TX .\nB <urn:s> <urn:p> <urn:o> <urn:g> .\nTC .\n"
            })
    void anythingElseIsLeftToJena(String text) {
        assertThat(PatchText.read(text)).isEmpty();
    }

    @Test
    void aChangeInAnotherFormIsReadAllTheSame() {
        String text = "TX .\nA <urn:s>  <urn:p> \"\\u0041\" <urn:g> .\nTC .\n";

        assertThat(rows(Patch.of("E-9-2021-009912", text).rows())).hasSize(1).isEqualTo(rows(byJena(text)));
    }
}
