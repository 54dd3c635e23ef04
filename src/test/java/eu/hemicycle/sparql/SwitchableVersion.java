package eu.hemicycle.sparql;

import java.util.function.LongSupplier;

/** A version that a test can replace: to see a query while it runs, or one that fails. */
final class SwitchableVersion implements DatasetVersion {

    static final long NUMBER = 42;

    private volatile LongSupplier number = () -> NUMBER;

    void become(LongSupplier other) {
        number = other;
    }

    void reset() {
        number = () -> NUMBER;
    }

    @Override
    public long number() {
        return number.getAsLong();
    }
}
