package eu.hemicycle.sparql;

import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.web.HttpRequestHandler;

/** The endpoint under the limits in force, which may change while it runs: requests end under those they began with. */
public final class ReloadableEndpoint {

    private final Function<Limits, InForce> build;
    private volatile InForce current;

    ReloadableEndpoint(Limits limits, Function<Limits, InForce> build) {
        this.build = build;
        this.current = build.apply(limits);
    }

    /**
     * The endpoint under some limits.
     *
     * @param evaluator with the accounts of all clients
     * @param resources by path
     */
    record InForce(Limits limits, Evaluator evaluator, Map<String, PublicResource> resources) {}

    InForce current() {
        return current;
    }

    HttpRequestHandler at(String path) {
        return (request, response) -> current.resources().get(path).handleRequest(request, response);
    }

    /**
     * Takes over the limits of a configuration; what clients have used until now is forgotten.
     *
     * @return whether they differ from those in force until now
     * @throws org.springframework.boot.context.properties.bind.BindException if they cannot be read; those in force stay
     */
    public synchronized boolean reload(Binder configuration) {
        Limits next = configuration.bindOrCreate("hemicycle.limits", Limits.class);
        if (next.equals(current.limits())) {
            return false;
        }
        current = build.apply(next);
        return true;
    }
}
