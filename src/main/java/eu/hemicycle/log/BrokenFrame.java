package eu.hemicycle.log;

/** What stands at an offset of a segment is no whole entry: a torn tail, or damage. */
final class BrokenFrame extends Exception {

    private static final long serialVersionUID = 1L;

    private final long offset;
    private final long number;

    BrokenFrame(long offset, long number, String reason) {
        super(reason);
        this.offset = offset;
        this.number = number;
    }

    LogCorrupted in(Segment segment) {
        return new LogCorrupted(segment.file(), offset, number, reason());
    }

    /** Where the entry should have started. */
    long offset() {
        return offset;
    }

    /** The number that the entry should have had. */
    long number() {
        return number;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
