package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** One address of this package. */
interface Route {

    /** The methods it has, OPTIONS apart. */
    List<String> methods();

    /**
     * The answer to a request with one of the methods.
     *
     * @throws Refused if there is none
     * @throws IOException if the request cannot be read or the answer not be kept
     */
    Answer answer(HttpServletRequest request, HttpServletResponse response, Deadline deadline) throws IOException;
}
