package eu.hemicycle.columns;

/** More terms than can be numbered in the heap of this process. */
public final class TooManyTerms extends RuntimeException {

    private static final long serialVersionUID = 1;
    /** Of heap for each term: sets and maps of numbers while they grow, twice over for what else goes on. */
    private static final int BYTES = 80;

    private TooManyTerms(long terms, long heap) {
        super("Columns of more than %,d terms need a heap of %,d MB (-Xmx); it has %,d MB"
                .formatted(terms, terms * BYTES >> 20, heap >> 20));
    }

    static void check(long terms) {
        long heap = Runtime.getRuntime().maxMemory();
        if (terms * BYTES > heap) {
            throw new TooManyTerms(terms, heap);
        }
    }
}
