package eu.hemicycle.bench.peers;

/** An engine at work. */
record Serving(String name, EngineProcess process, Exchange exchange) implements AutoCloseable {

    @Override
    public void close() {
        process.close();
    }
}
