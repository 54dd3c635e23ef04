package eu.hemicycle.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import eu.hemicycle.resource.Site;
import io.modelcontextprotocol.server.transport.HeaderAccessor;
import io.modelcontextprotocol.server.transport.ServerTransportSecurityException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Under which names a browser may ask. */
class KnownHostTest {

    private final KnownHost host = new KnownHost(new Site(
            URI.create("https://data.example.org"),
            "https://data.example.org/id/",
            Optional.empty(),
            Optional.empty()));

    @ParameterizedTest
    @ValueSource(strings = {"data.example.org", "DATA.example.org:443", "localhost:8080", "10.0.0.7", "[::1]:8080"})
    void theNameOfTheSiteAndAddressesAreKnown(String name) {
        assertThat(refusal(name)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example", "data.example.org.rebound.example", "10.0.0.7.rebound.example:80", ""})
    void anyOtherNameIsRefusedWithTheRightOne(String name) {
        assertThat(refusal(name))
                .isInstanceOfSatisfying(
                        ServerTransportSecurityException.class,
                        refused -> assertThat(refused.getStatusCode()).isEqualTo(403))
                .hasMessageContaining("https://data.example.org");
    }

    private Throwable refusal(String name) {
        Map<String, List<String>> headers =
                Map.of("Host", List.of(name), "Origin", List.of("https://elsewhere.example"));
        return catchThrowable(() -> host.validate(new HeaderAccessor() {
            @Override
            public List<String> getHeader(String header) {
                return headers.getOrDefault(header, List.of());
            }

            @Override
            public List<String> getHeaderNames() {
                return List.copyOf(headers.keySet());
            }
        }));
    }
}
