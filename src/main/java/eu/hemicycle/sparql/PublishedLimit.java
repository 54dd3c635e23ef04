package eu.hemicycle.sparql;

import java.util.List;

/**
 * One limit as it is told to the world.
 *
 * @param key its name among the limits, part of its IRI
 * @param name in plain words
 * @param value the number
 * @param unit in plain words; empty for a plain count
 * @param unitCode of UN/CEFACT Recommendation 20; empty for a plain count
 */
record PublishedLimit(String key, String name, String value, String unit, String unitCode) {

    static List<PublishedLimit> of(Limits limits) {
        return List.of(
                seconds("time", "time for one query, from its receipt", Durations.seconds(limits.time())),
                bytes(
                        "query-text",
                        "length of a query in UTF-8",
                        limits.queryText().toBytes()),
                count("rows", "rows or triples in an answer", limits.rows()),
                bytes("answer", "size of an answer", limits.answer().toBytes()),
                count("running", "queries running at once", limits.running()),
                count("waiting", "queries waiting at once", limits.waiting()),
                seconds("wait-at-most", "waiting for a place", Durations.seconds(limits.waitAtMost())),
                count("running-per-client", "queries of one client at once", limits.runningPerClient()),
                seconds(
                        "time-per-minute",
                        "query time of one client in a minute",
                        Durations.seconds(limits.timePerMinute())),
                count("brackets", "brackets within brackets", limits.brackets()),
                count("depth", "operators within operators", limits.depth()),
                count("intermediate-rows", "rows kept on the way to an answer", limits.intermediateRows()),
                count(
                        "text",
                        "characters of a text made on the way",
                        limits.text().toBytes()));
    }

    private static PublishedLimit seconds(String key, String name, String value) {
        return new PublishedLimit(key, name, value, "seconds", "SEC");
    }

    private static PublishedLimit bytes(String key, String name, long value) {
        return new PublishedLimit(key, name, Long.toString(value), "bytes", "AD");
    }

    private static PublishedLimit count(String key, String name, long value) {
        return new PublishedLimit(key, name, Long.toString(value), "", "");
    }
}
