package eu.hemicycle.ingest.inputs;

import java.util.function.BooleanSupplier;

/** Inputs that end early when those who take them have to stop. */
public final class UntilClosed implements Inputs {

    private final Inputs all;
    private final BooleanSupplier closed;
    private boolean cut;

    public UntilClosed(Inputs all, BooleanSupplier closed) {
        this.all = all;
        this.closed = closed;
    }

    /** Whether they ended before their end. */
    public boolean isCut() {
        return cut;
    }

    @Override
    public long expected() {
        return all.expected();
    }

    @Override
    public boolean hasNext() {
        boolean more = all.hasNext();
        cut |= more && closed.getAsBoolean();
        return more && !cut;
    }

    @Override
    public Offered next() {
        return all.next();
    }

    @Override
    public void close() {
        all.close();
    }
}
