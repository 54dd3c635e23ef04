package eu.hemicycle.bench.peers;

/** What kind of work a question is. */
enum Weight {
    /** One thing or a handful: mostly what a request costs in itself. */
    SMALL,
    /** Joins, orders, groups or counts over much of the archive, or over a hub in it. */
    HEAVY
}
