package eu.hemicycle.log;

/** The log could not be read or written. After a failed sync it takes no more writing until the process is restarted. */
public final class LogFailed extends LogException {

    private static final long serialVersionUID = 1L;

    LogFailed(String message) {
        super(message);
    }

    LogFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
