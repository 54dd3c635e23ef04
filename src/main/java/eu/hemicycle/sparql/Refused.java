package eu.hemicycle.sparql;

import java.io.Serial;

/** A request that is answered with a {@link Problem}; an expected outcome, so it carries no stack trace. */
public final class Refused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Problem problem;

    Refused(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Refused(ProblemType type, String detail) {
        this(Problem.of(type, detail));
    }

    Problem problem() {
        return problem;
    }

    /** The status of HTTP for it. */
    public int status() {
        return problem.type().status();
    }

    /** Seconds after which the same request may succeed; 0 if waiting does not help. */
    public int retryAfter() {
        return problem.retryAfter();
    }
}
