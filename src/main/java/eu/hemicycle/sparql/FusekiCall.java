package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The request as Fuseki sees it: always the plain form of its operation, whatever the client sent. The query is not in
 * it, so it cannot get into Fuseki's request log either.
 */
final class FusekiCall extends HttpServletRequestWrapper {

    private final Evaluation.Target target;
    private final Map<String, String[]> parameters;

    FusekiCall(HttpServletRequest request, Evaluation.Target target) {
        super(request);
        this.target = target;
        this.parameters = target.parameters().entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        parameter -> parameter.getValue().toArray(String[]::new),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private boolean isQuery() {
        return target instanceof Evaluation.QueryTarget;
    }

    @Override
    public String getMethod() {
        return isQuery() ? "POST" : "GET";
    }

    @Override
    public String getRequestURI() {
        return getServletContext().getContextPath() + "/" + target.endpoint();
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(getRequestURI());
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }

    @Override
    public @Nullable String getContentType() {
        return isQuery() ? "application/sparql-query" : null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return name.equalsIgnoreCase("Content-Type") ? getContentType() : null;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.emptyEnumeration();
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
