package eu.hemicycle.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.hemicycle.resource.IriSpaces.Space;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IriSpacesTest {

    private final IriSpaces spaces = IriSpaces.standard("https://w3id.org/hemicycle/id/");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            https://data.europarl.europa.eu/eli/dl/doc/E-9-2021-009912-ASW, /eli/dl/doc/E-9-2021-009912-ASW
            https://data.europarl.europa.eu/person/900101, /person/900101
            https://data.europarl.europa.eu/org/ep-9, /org/ep-9
            https://data.europarl.europa.eu/def/ep-roles/AUTHOR, /def/ep-roles/AUTHOR
            http://publications.europa.eu/resource/authority/corporate-body/ENISA, /authority/corporate-body/ENISA
            http://data.europa.eu/eli/dir/2016/1148/oj, /eli/dir/2016/1148/oj
            http://eurovoc.europa.eu/7938, /eurovoc/7938
            https://w3id.org/hemicycle/id/body/ec3, /id/body/ec3
            https://w3id.org/hemicycle/id/body/café, /id/body/caf%C3%A9
            https://w3id.org/hemicycle/id/body/a%2Fb, /id/body/a%2Fb
            https://w3id.org/hemicycle/id/body/it's-%22-%20, /id/body/it's-%22-%20
            https://w3id.org/hemicycle/id/body/v1.2, /id/body/v1.2
            https://w3id.org/hemicycle/id/body/a;b, /id/body/a;b
            """)
    void aMappedIriHasOnePathThatLeadsBack(String iri, String path) {
        assertThat(spaces.mappedPathOf(iri)).contains(path);
        assertThat(spaces.iriOf(path)).contains(iri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/thing",
                "https://data.europarl.europa.eu/distribution/x.pdf",
                "http://data.europa.eu/eli/dl/doc/1",
                "http://data.europa.eu/eli/ontology#Work",
                "https://w3id.org/hemicycle/id/body/x?y",
                "https://w3id.org/hemicycle/id/body/file.ttl",
                "https://w3id.org/hemicycle/id/body/../x",
                "https://w3id.org/hemicycle/id/body/%2E%2E/x",
                "https://w3id.org/hemicycle/id/body//x",
                "https://w3id.org/hemicycle/id/body/caf%C3%A9",
                "https://w3id.org/hemicycle/id/body/%00"
            })
    void whatNoPathCarriesSafelyIsLookedUp(String iri) {
        assertThat(spaces.mappedPathOf(iri)).isEmpty();
        String address = spaces.pathOf(iri);
        assertThat(address).startsWith("/describe?iri=");
        assertThat(URLDecoder.decode(address.substring("/describe?iri=".length()), StandardCharsets.UTF_8))
                .isEqualTo(iri);
    }

    @Test
    void termsOfTheOntologyAreFragmentsOfItsPage() {
        assertThat(spaces.pathOf("https://w3id.org/hemicycle/ns#Footnote")).isEqualTo("/ns#Footnote");
        assertThat(spaces.pathOf("https://w3id.org/hemicycle/ns")).isEqualTo("/ns");
    }

    @Test
    void overlappingSpacesAreRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IriSpaces(
                        List.of(new Space("https://example.org/", "/a/"), new Space("https://example.org/b/", "/b/"))))
                .withMessageContainingAll("https://example.org/b/", "overlap");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IriSpaces(
                        List.of(new Space("https://example.org/", "/a/"), new Space("https://example.net/", "/a/b/"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IriSpaces.standard("https://data.europarl.europa.eu/org/ours/"));
    }

    @Property
    void everyIriHasAnAddressThatIsAUriAndLeadsBack(@ForAll("names") String name) {
        String iri = "https://w3id.org/hemicycle/id/" + name;
        String address = spaces.pathOf(iri);
        assertThat(URI.create(address).toASCIIString()).isEqualTo(address);
        if (address.startsWith("/describe?iri=")) {
            assertThat(URLDecoder.decode(address.substring(14), StandardCharsets.UTF_8))
                    .isEqualTo(iri);
        } else {
            assertThat(spaces.iriOf(address)).contains(iri);
        }
    }

    @Property
    void noTwoIrisShareAPath(@ForAll("names") String one, @ForAll("names") String other) {
        String space = "https://w3id.org/hemicycle/id/";
        assertThat(spaces.pathOf(space + one).equals(spaces.pathOf(space + other)))
                .isEqualTo(one.equals(other));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a", "Z", "9", "-", ".", "/", "é", "日本", "🦉", "%2F", "%2f", "%C3%A9", "%E9", "%20", "%22", "'", "(",
                "&", "+", ";", "=", "@", ":", "?", "#", ".ttl", ".html", "..", "~", "!", "$", "*", ",");
        return pieces.list().ofMinSize(1).ofMaxSize(8).map(list -> String.join("", list));
    }
}
