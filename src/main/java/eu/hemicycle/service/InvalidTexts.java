package eu.hemicycle.service;

/** A file of the publisher's texts that cannot be used; the message names it and what is wrong. */
public final class InvalidTexts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidTexts(String message) {
        super(message);
    }
}
