package eu.hemicycle.ops;

import org.springframework.http.HttpStatus;

/** A request to the admin routes that cannot be done; the message says what to do instead. */
public final class AdminProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    public AdminProblem(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }
}
