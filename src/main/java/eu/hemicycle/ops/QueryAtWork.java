package eu.hemicycle.ops;

/**
 * A query that a running node is executing, as the admin routes tell it.
 *
 * @param id for stopping it; unique since the start of the node
 * @param seconds since it began to be executed
 * @param allocated bytes that were asked for on its behalf until now, most of them given back
 * @param query on one line; the texts in it are left out, for they may be what a person searches for
 */
public record QueryAtWork(long id, double seconds, long allocated, String query) {}
