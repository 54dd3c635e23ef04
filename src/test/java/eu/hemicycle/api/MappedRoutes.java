package eu.hemicycle.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The addresses that the running service answers, as Spring has them. */
record MappedRoutes(List<Route> routes) {

    /** What is no interface for programs: patterns with the reason. */
    private static final Map<String, String> EXCLUDED = Map.of(
            "/error", "where the container sends what failed elsewhere",
            "/webjars/**", "files of the pages",
            "/**", "files of the pages",
            "/assets/**", "files of the pages",
            "/favicon.ico", "a file of the pages");

    private static final PathPatternParser PARSER = new PathPatternParser();

    /** @param methods in small letters; empty where those are told by the handler itself */
    record Route(String pattern, Set<String> methods) {

        boolean takes(String method, String path) {
            PathPattern parsed = PARSER.parse(pattern);
            return (methods.isEmpty() || methods.contains(method)) && parsed.matches(PathContainer.parsePath(path));
        }

        /** Whether an operation tells of it; a route with several methods needs more than one. */
        boolean is(DescribedApi.Operation operation) {
            return operation.paths().stream().anyMatch(path -> takes(operation.method(), path));
        }
    }

    static MappedRoutes of(StarterSite site) {
        List<Route> routes = new ArrayList<>();
        for (HandlerMapping mapping : site.beans(HandlerMapping.class).values()) {
            if (mapping instanceof RequestMappingInfoHandlerMapping annotated) {
                annotated.getHandlerMethods().keySet().forEach(info -> routes.addAll(routes(info)));
            } else if (mapping instanceof AbstractUrlHandlerMapping plain) {
                plain.getHandlerMap().keySet().forEach(pattern -> routes.add(new Route(pattern, Set.of())));
            } else if (mapping instanceof RouterFunctionMapping functions) {
                assertThat(functions.getRouterFunction())
                        .as("a router function; tell MappedRoutes how to read it")
                        .isNull();
            }
        }
        assertThat(routes.stream().map(Route::pattern))
                .contains("/sparql", "/search", "/eli/dl/**", "/actuator/health");
        return new MappedRoutes(routes.stream()
                .filter(route -> !EXCLUDED.containsKey(route.pattern()))
                .toList());
    }

    private static List<Route> routes(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(pattern -> info.getMethodsCondition().getMethods().isEmpty()
                        ? java.util.stream.Stream.of(new Route(pattern, Set.of()))
                        : info.getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(pattern, Set.of(small(method)))))
                .toList();
    }

    private static String small(RequestMethod method) {
        return method.name().toLowerCase(Locale.ROOT);
    }
}
