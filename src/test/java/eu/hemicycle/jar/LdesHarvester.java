package eu.hemicycle.jar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What {@code ldes-client} replicates and keeps in step with. */
final class LdesHarvester extends Harvester {

    private static final Comparator<JsonNode> ORDER = Comparator.comparing(
                    (JsonNode member) -> member.get("published").asString())
            .thenComparing(member -> member.get("position").asLong());

    private final Scripts scripts;
    private final String stream;
    private final String state;

    LdesHarvester(Scripts scripts, String url, Path folder) {
        this.scripts = scripts;
        this.stream = url + "/feeds/ldes";
        this.state = folder.resolve("state").toString();
    }

    @Override
    void goOn() throws IOException, InterruptedException {
        scripts.json("ldes-client.mjs", stream, state)
                .valueStream()
                .sorted(ORDER)
                .forEach(this::take);
    }

    private void take(JsonNode member) {
        boolean deleted = member.get("type").asString().equals("Delete");
        put(member.get("object").asString(), deleted ? Set.of() : triples(member.get("triples")));
    }
}
