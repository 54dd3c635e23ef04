package eu.hemicycle.sparql;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Tells whether the client of a request has closed the connection. The servlet API has no word for that while an answer is
 * being made, so Tomcat is asked: it looks whether there is more to read, without waiting, and what it reads it keeps for
 * the next request.
 */
final class ClientConnection {

    private static final String ATTRIBUTE = ClientConnection.class.getName();
    /** What Tomcat reports, having read nothing, when reading failed: "one byte", so that a reader meets the failure. */
    private static final int END = 1;

    private final org.apache.coyote.Request request;

    private ClientConnection(org.apache.coyote.Request request) {
        this.request = request;
    }

    /**
     * Whether the client of a request whose body was read is gone, to be asked again and again until the answer is written,
     * never during that. Without Tomcat it never is.
     */
    static BooleanSupplier goneClient(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof ClientConnection connection
                ? connection::isGone
                : () -> false;
    }

    /**
     * A byte of a next request is reported too, but by one of these alone: it is there without reading, or it is not read
     * a second time.
     */
    private boolean isGone() {
        return available(true) == END && available(false) == 0 && available(true) == END;
    }

    private int available(boolean reading) {
        request.action(ActionCode.AVAILABLE, reading);
        return request.getAvailable();
    }

    /** Gives every request its connection. */
    static final class Valve extends ValveBase {

        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.setAttribute(ATTRIBUTE, new ClientConnection(request.getCoyoteRequest()));
            getNext().invoke(request, response);
        }
    }
}
