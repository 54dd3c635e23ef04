package eu.hemicycle.query;

import java.io.Serial;

/** A value that a parameter of a stored query does not take; the message names the parameter, the value and the rule. */
public final class InvalidParameter extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    InvalidParameter(String message) {
        super(message);
    }
}
