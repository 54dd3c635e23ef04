package eu.hemicycle.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who counts as one client. */
class ClientsTest {

    @Test
    void anIpv4AddressIsOneClient() {
        assertThat(Clients.of("192.0.2.1")).isNotEqualTo(Clients.of("192.0.2.2"));
    }

    @Test
    void anIpv6NetworkIsOneClient() {
        assertThat(Clients.of("2001:db8:1:2::1"))
                .isEqualTo(Clients.of("[2001:db8:1:2:ffff::9]"))
                .isEqualTo(Clients.of("2001:db8:1:2:0:0:0:1%eth0"))
                .isNotEqualTo(Clients.of("2001:db8:1:3::1"));
    }

    @Test
    void anIpv4AddressWrittenAsIpv6IsTheSameClient() {
        assertThat(Clients.of("::ffff:192.0.2.1")).isEqualTo(Clients.of("192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host.invalid", "", "unknown", "a:b:not-an-address", ":::::::::"})
    void whatIsNoAddressIsTakenAsItIsAndNotLookedUp(String name) {
        assertThat(Clients.of(name)).isEqualTo(name);
    }
}
