package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** {@code /q/…}: leads from the short name of a query to its answer, in the format asked for there. */
final class ShortAddressRoute implements Route {

    private static final String PATH = "/q/";

    private final Limits limits;
    private final DatasetVersion version;

    ShortAddressRoute(Limits limits, DatasetVersion version) {
        this.limits = limits;
        this.version = version;
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public Answer answer(HttpServletRequest request, HttpServletResponse response, Deadline deadline) {
        String path = request.getRequestURI();
        String name = path.substring(path.lastIndexOf(PATH) + PATH.length());
        String query = ShortAddress.read(name, (int) limits.queryText().toBytes())
                .orElseThrow(() ->
                        new Refused(ProblemType.NO_SUCH_QUERY, "'%s' is the short name of no query.".formatted(name)));
        String rest = request.getQueryString() == null ? "" : "&" + request.getQueryString();
        String target = "/sparql?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + rest;
        return new Answer(
                HttpServletResponse.SC_SEE_OTHER,
                "text/plain;charset=utf-8",
                Spool.of(target.getBytes(StandardCharsets.UTF_8)),
                OptionalLong.of(version.number()),
                Map.of("Location", target));
    }
}
