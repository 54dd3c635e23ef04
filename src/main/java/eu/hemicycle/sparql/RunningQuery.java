package eu.hemicycle.sparql;

import java.time.Duration;

/**
 * A query at work, as its operator sees it.
 *
 * @param id for stopping it
 * @param running since it began to be executed
 * @param allocated bytes that were asked for on its behalf until now, most of them given back
 * @param text of the query on one line, without the texts in it, or the graph that is read
 */
public record RunningQuery(long id, Duration running, long allocated, String text) {}
