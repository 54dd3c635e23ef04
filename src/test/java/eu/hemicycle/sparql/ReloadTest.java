package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Limits that are changed while the endpoint runs. */
class ReloadTest extends EndpointTests {

    private static final Map<String, String> BEFORE = Map.of(
            "hemicycle.limits.running", "8",
            "hemicycle.limits.running-per-client", "8",
            "hemicycle.limits.time-per-minute", "10m");

    @Autowired
    private ReloadableEndpoint endpoint;

    private static Binder binder(String name, String value) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource(BEFORE);
        source.put("hemicycle.limits." + name, value);
        return new Binder(source);
    }

    @AfterEach
    void restore() {
        endpoint.reload(new Binder(new MapConfigurationPropertySource(BEFORE)));
    }

    @Test
    void aLowerLimitHoldsFromTheNextQueryOn() {
        assertThat(get(query(EVERYTHING)).statusCode()).isEqualTo(200);
        assertThat(endpoint.reload(binder("rows", "3"))).isTrue();
        assertThat(get(query(EVERYTHING)).statusCode()).isEqualTo(422);
        assertThat(get("/sparql", "Accept", "text/html").body()).contains("3");
    }

    @Test
    void theSameLimitsAreNoChange() {
        endpoint.reload(binder("rows", "77"));
        assertThat(endpoint.reload(binder("rows", "77"))).isFalse();
    }

    @Test
    void wrongValuesLeaveEverythingAsItWas() {
        assertThatThrownBy(() -> endpoint.reload(binder("time", "soon"))).isInstanceOf(BindException.class);
        assertThatThrownBy(() -> endpoint.reload(binder("rows", "0"))).isInstanceOf(BindException.class);
        assertThat(get(query(EVERYTHING)).statusCode()).isEqualTo(200);
    }
}
