package eu.hemicycle.sparql;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;

/**
 * One refusal, in the terms of RFC 9457.
 *
 * @param type its kind
 * @param detail what is wrong with this request and what to do about it
 * @param line of the query where it is wrong, from 1; 0 if no place is to blame
 * @param column of that line, from 1; 0 if unknown
 * @param retryAfter seconds after which the same request may succeed; 0 if waiting does not help
 * @param available media types that would be acceptable; empty if formats are not the problem
 */
record Problem(ProblemType type, String detail, int line, int column, int retryAfter, List<String> available)
        implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, 0, 0, 0, List.of());
    }

    Problem at(int atLine, int atColumn) {
        return new Problem(type, detail, Math.max(atLine, 0), Math.max(atColumn, 0), retryAfter, available);
    }

    Problem retryAfter(int seconds) {
        return new Problem(type, detail, line, column, Math.max(seconds, 1), available);
    }

    Problem available(List<String> types) {
        return new Problem(type, detail, line, column, retryAfter, List.copyOf(types));
    }
}
