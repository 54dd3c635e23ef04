package eu.hemicycle.reconcile;

import org.springframework.http.HttpStatus;

/** A request that the protocol or a limit does not allow; the message says what is wrong and what to send instead. */
final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;

    InvalidRequest(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    InvalidRequest(String message) {
        this(HttpStatus.BAD_REQUEST, message);
    }

    HttpStatus status() {
        return status;
    }
}
