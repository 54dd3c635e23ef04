package eu.hemicycle.ingest.harvest;

import eu.hemicycle.ingest.harvest.ApiClient.Answer;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The identifiers of a year's questions, page by page. */
final class Listing {

    private static final int PAGE = 500;
    private static final int MOST = 200_000;

    private final ApiClient api;
    private final int year;

    Listing(ApiClient api, int year) {
        this.api = api;
        this.year = year;
    }

    /** A page shorter than asked for is not the end; only an empty one is. What comes twice is taken once. */
    Set<String> all() {
        Set<String> ids = new LinkedHashSet<>();
        int offset = 0;
        while (offset < MOST) {
            JsonNode page = page(offset);
            if (page.isEmpty()) {
                return ids;
            }
            page.forEach(record -> ids.add(Harvest.id(record)));
            offset += page.size();
        }
        throw new HarvestStopped("The source lists more than " + MOST + " questions of " + year
                + ", which cannot be: its pages have no end. Check --source");
    }

    private JsonNode page(int offset) {
        String path = "/parliamentary-questions?year=" + year + "&format=application%2Fld%2Bjson&offset=" + offset
                + "&limit=" + PAGE;
        Answer answer = api.get(path);
        if (answer instanceof Answer.Found found) {
            return Harvest.records(found.body());
        }
        int status = ((Answer.Nothing) answer).status();
        if (status == 204 || status == 404 && offset > 0) {
            return Harvest.nothing();
        }
        throw new HarvestStopped(
                "The source answers its list of questions with status " + status + ". Check --source and --year");
    }
}
