package eu.hemicycle.sparql;

import java.util.Map;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.web.HttpRequestHandler;

/** The endpoint under the limits in force, which may change while it runs: requests end under those they began with. */
public final class ReloadableEndpoint {

    private final Function<Limits, Map<String, PublicResource>> build;
    private volatile Map<String, PublicResource> current;
    private volatile Limits inForce;

    ReloadableEndpoint(Limits limits, Function<Limits, Map<String, PublicResource>> build) {
        this.build = build;
        this.current = build.apply(limits);
        this.inForce = limits;
    }

    HttpRequestHandler at(String path) {
        return (request, response) -> current.get(path).handleRequest(request, response);
    }

    /**
     * Takes over the limits of a configuration; what clients have used until now is forgotten.
     *
     * @return whether they differ from those in force until now
     * @throws org.springframework.boot.context.properties.bind.BindException if they cannot be read; those in force stay
     */
    public synchronized boolean reload(Binder configuration) {
        Limits next = configuration.bindOrCreate("hemicycle.limits", Limits.class);
        if (next.equals(inForce)) {
            return false;
        }
        current = build.apply(next);
        inForce = next;
        return true;
    }
}
