package eu.hemicycle.log;

/** Another process, or another part of this one, has the log open for writing. */
public final class LogInUse extends LogException {

    private static final long serialVersionUID = 1L;

    LogInUse(String message) {
        super(message);
    }
}
