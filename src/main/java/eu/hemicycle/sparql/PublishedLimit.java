package eu.hemicycle.sparql;

import java.util.List;

/**
 * One limit as it is told to the world.
 *
 * @param name in plain words
 * @param value the number
 * @param unit in plain words; empty for a plain count
 * @param unitCode of UN/CEFACT Recommendation 20; empty for a plain count
 */
record PublishedLimit(String name, String value, String unit, String unitCode) {

    static List<PublishedLimit> of(Limits limits) {
        return List.of(
                seconds("time for one query, from its receipt", Durations.seconds(limits.time())),
                bytes("length of a query in UTF-8", limits.queryText().toBytes()),
                count("rows or triples in an answer", limits.rows()),
                bytes("size of an answer", limits.answer().toBytes()),
                count("queries running at once", limits.running()),
                count("queries waiting at once", limits.waiting()),
                seconds("waiting for a place", Durations.seconds(limits.waitAtMost())),
                count("queries of one client at once", limits.runningPerClient()),
                seconds("query time of one client in a minute", Durations.seconds(limits.timePerMinute())),
                count("brackets within brackets", limits.brackets()),
                count("operators within operators", limits.depth()));
    }

    private static PublishedLimit seconds(String name, String value) {
        return new PublishedLimit(name, value, "seconds", "SEC");
    }

    private static PublishedLimit bytes(String name, long value) {
        return new PublishedLimit(name, Long.toString(value), "bytes", "AD");
    }

    private static PublishedLimit count(String name, int value) {
        return new PublishedLimit(name, Integer.toString(value), "", "");
    }
}
