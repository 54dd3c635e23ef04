package eu.hemicycle.service;

import eu.hemicycle.store.StoreFailed;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A store that cannot be read is being built again, or its disk wants looking after: clients are told to come back (RFC 9110,
 * 15.6.4), not that their request was at fault or the program is.
 */
final class StoreFaults extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StoreFaults.class);
    private static final String SECONDS = "5";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (StoreFailed failure) {
            answer(failure, response);
        } catch (ServletException wrapped) {
            if (!(wrapped.getCause() instanceof StoreFailed failure)) {
                throw wrapped;
            }
            answer(failure, response);
        }
    }

    /** What has begun to leave is cut off. */
    private static void answer(StoreFailed failure, HttpServletResponse response) throws IOException {
        LOG.warn("A request was put off: {}", failure.getMessage());
        if (response.isCommitted()) {
            throw failure;
        }
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
