package eu.hemicycle.log;

/** The log cannot do what was asked; the message tells an operator what is wrong and what to do. */
public abstract sealed class LogException extends RuntimeException
        permits DiskBelowFloor, LogCorrupted, LogFailed, LogInUse {

    private static final long serialVersionUID = 1L;

    LogException(String message) {
        super(message);
    }

    LogException(String message, Throwable cause) {
        super(message, cause);
    }
}
