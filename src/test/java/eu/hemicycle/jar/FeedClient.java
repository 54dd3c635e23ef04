package eu.hemicycle.jar;

import java.io.IOException;
import java.nio.file.Path;

/** Clients that keep a copy of the data by following a feed. */
enum FeedClient {
    LDES_CLIENT("ldes-client", LdesHarvester::new),
    OAI_PMH("oai-pmh", OaiHarvester::new),
    RDF_PATCH("n3", PatchHarvester::new),
    EVENT_SOURCE("eventsource", EventsHarvester::new);

    private final String library;
    private final Beginning beginning;

    FeedClient(String library, Beginning beginning) {
        this.library = library;
        this.beginning = beginning;
    }

    /** How a copy is begun. */
    interface Beginning {
        Harvester begin(Scripts scripts, String url, Path folder);
    }

    /**
     * A copy with nothing in it; the test is skipped where the client is not installed.
     *
     * @param url of the service
     * @param folder for what the client wants to remember
     */
    Harvester begin(String url, Path folder) throws IOException {
        return beginning.begin(Scripts.node(library), url, folder);
    }
}
