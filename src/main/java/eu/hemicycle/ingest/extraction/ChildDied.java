package eu.hemicycle.ingest.extraction;

/** A child that gave no answer, which says something about the document it was given. */
final class ChildDied extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int OUT_OF_MEMORY = 3;

    private final boolean late;
    private final int exit;

    /**
     * @param late whether it was ended for taking too long
     * @param exit its exit code
     */
    ChildDied(boolean late, int exit) {
        super("exit " + exit, null, false, false);
        this.late = late;
        this.exit = exit;
    }

    boolean late() {
        return late;
    }

    Unextractable reason(DocumentKind kind) {
        String fix = "Offer the page as HTML, or save the document again from the program that made it";
        if (late) {
            return new Unextractable("", "A " + kind.title() + " is read within 30 seconds", fix);
        }
        if (exit == OUT_OF_MEMORY) {
            return new Unextractable("", "A " + kind.title() + " is read within 256 MiB of memory", fix);
        }
        return new Unextractable(
                "exit code " + exit, "A " + kind.title() + " is read to its end, and this one ended its reader", fix);
    }
}
