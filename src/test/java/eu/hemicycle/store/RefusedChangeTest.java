package eu.hemicycle.store;

import static eu.hemicycle.store.StoreFixture.change;
import static eu.hemicycle.store.StoreFixture.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.hemicycle.log.Change;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may not enter the log is refused before any of its group does. */
class RefusedChangeTest {

    @TempDir
    Path data;

    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(data);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    A _:b <urn:p> <urn:o> <urn:g> .          | blank node
                    A <urn:s> <urn:p> <_:b> <urn:g> .        | blank node
                    D <urn:s> <urn:p> _:b <urn:g> .          | blank node
                    A <urn:s> <urn:p> <urn:o> _:g .          | blank node
                    A <urn:s> <urn:p> <urn:o> .              | row without a graph
                    A <urn:s> <urn:p> <urn:o> <urn:x-arq:DefaultGraph> . | reserved graph name
                    A <urn:s> <urn:p> <urn:o> <urn:x-arq:UnionGraph> .   | reserved graph name
                    A "s" <urn:p> <urn:o> <urn:g> .          | wrong kind
                    A <urn:s> <urn:p> <urn:o> "g" .          | wrong kind
                    PA "x" "urn:x" .                         | sets the prefix x
                    PD "x" <urn:hemicycle:view> .            | sets the prefix x
                    TX . A <urn:s> <urn:p> <urn:o> <urn:g> . TA . | aborts its own transaction
                    A <urn:s> <urn:p> .                      | no RDF Patch
                    INSERT                                   | no RDF Patch
                    """)
    void aChangeIsRefusedWithItsReasonAndDocument(String patch, String reason) {
        Change bad = change("E-9-2021-009912", patch);
        assertThatThrownBy(() -> fixture.store.apply(List.of(document(1, 1), bad)))
                .isInstanceOf(InvalidChange.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("E-9-2021-009912");
        assertThat(fixture.log.last()).isZero();
        assertThat(fixture.quads()).isEmpty();
    }

    @Test
    void anEmptyPatchIsAChangeOfContributionsAlone() {
        assertThat(fixture.store.apply(List.of(change("E-9-2021-009912", "")))).isEqualTo(1);
        assertThat(fixture.store.latest("E-9-2021-009912")).isPresent();
    }

    @Test
    void afterARefusalTheNextChangeIsTaken() {
        assertThatThrownBy(() -> fixture.store.apply(List.of(change("x", "A")))).isInstanceOf(InvalidChange.class);
        assertThat(fixture.store.apply(List.of(document(1, 1)))).isEqualTo(1);
    }
}
