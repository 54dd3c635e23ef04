package eu.hemicycle.catalogue.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.catalogue.PublishedSite;
import eu.hemicycle.document.DocumentId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows a feed from its beginning, stops anywhere and goes on has exactly what the store has. */
class FollowersTest {

    private static final String SECRET = "unrepeatable";

    @TempDir
    private Path data;

    /** Everybody who follows, and all that they were ever sent. */
    private static final class Everybody {

        private final PublishedSite site;
        private final PatchFollower patches;
        private final StreamFollower stream;
        private final OaiFollower oai;
        private final AtomFollower atom;
        private final EventsFollower events;

        Everybody(PublishedSite site) {
            this.site = site;
            this.patches = new PatchFollower(site);
            this.stream = new StreamFollower(site);
            this.oai = new OaiFollower(site);
            this.atom = new AtomFollower(site);
            this.events = new EventsFollower(site);
        }

        void goOn() {
            patches.goOn();
            stream.goOn();
            oai.goOn();
            atom.goOn();
            events.goOn();
        }

        void haveWhatTheStoreHas() {
            Set<Quad> quads = site.quads();
            Set<Triple> triples = new HashSet<>();
            quads.forEach(quad -> triples.add(quad.asTriple()));
            assertThat(quads).hasSizeGreaterThan(100);
            assertThat(patches.quads()).as("RDF Patches").isEqualTo(quads);
            assertThat(atom.quads()).as("Atom").isEqualTo(quads);
            assertThat(events.quads()).as("server-sent events").isEqualTo(quads);
            assertThat(stream.triples()).as("LDES").isEqualTo(triples);
            assertThat(oai.triples()).as("OAI-PMH").isEqualTo(triples);
        }

        List<String> received() {
            List<String> all = new ArrayList<>(patches.received());
            all.addAll(stream.received());
            all.addAll(oai.received());
            all.addAll(atom.received());
            all.addAll(events.received());
            return all;
        }
    }

    @Test
    void afterChangesWithdrawalsAndRedactionsTheyHaveTheData() {
        try (PublishedSite site = PublishedSite.start(data, Map.of("hemicycle.contact", "data@newsroom.example"))) {
            Map<String, String> many = new HashMap<>();
            for (int i = 1; i <= 130; i++) {
                many.put("E-9-2021-%06d".formatted(9000 + i), "Document " + i);
            }
            site.write(many, "First words.");
            site.write("E-9-2021-009991", "One to be redacted", SECRET);
            Everybody early = new Everybody(site);
            early.goOn();
            early.haveWhatTheStoreHas();
            assertThat(String.join("", early.received())).contains(SECRET);

            site.write("E-9-2021-009001", "Changed title", "Second words, with \\u0022quotes\\u0022 & <angles>.");
            site.archive().withdraw(DocumentId.parse("E-9-2021-009002"), "Sent in error");
            site.write("E-9-2022-009003-ASW", "A new answer", "Words.");
            early.goOn();
            early.haveWhatTheStoreHas();

            site.archive().redact(DocumentId.parse("E-9-2021-009991"), "A court order");
            site.write("E-9-2021-009002", "Back again", "Third words.");
            Everybody late = new Everybody(site);
            late.goOn();
            early.goOn();
            early.haveWhatTheStoreHas();
            late.haveWhatTheStoreHas();
            assertThat(late.received()).hasSizeGreaterThan(10);
            assertThat(String.join("", late.received())).doesNotContain(SECRET, "One to be redacted");
        }
    }
}
