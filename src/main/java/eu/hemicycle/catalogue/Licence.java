package eu.hemicycle.catalogue;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Licences that have a code in the EU table of licences, which harvesters know better than addresses. */
enum Licence {
    CC_BY(
            "https://creativecommons.org/licenses/by/4.0/",
            "CC_BY_4_0",
            "Creative Commons Attribution 4.0 International",
            "Attribution"),
    CC_ZERO(
            "https://creativecommons.org/publicdomain/zero/1.0/",
            "CC0",
            "Creative Commons CC0 1.0 Universal",
            "PublicDomain");

    private static final String TABLE = "http://publications.europa.eu/resource/authority/licence";
    private final String address;
    private final String code;
    private final String label;
    private final String type;

    Licence(String address, String code, String label, String type) {
        this.address = address;
        this.code = code;
        this.label = label;
        this.type = type;
    }

    /** The licence at an address, whatever its scheme and last slash. */
    static Optional<Licence> at(URI address) {
        return Stream.of(values())
                .filter(licence -> bare(licence.address).equals(bare(address.toString())))
                .findFirst();
    }

    private static String bare(String address) {
        return address.replaceFirst("^https?://", "").replaceFirst("/+$", "");
    }

    String iri() {
        return TABLE + "/" + code;
    }

    String table() {
        return TABLE;
    }

    String label() {
        return label;
    }

    /** The kind of licence in the table of ADMS. */
    String type() {
        return "http://purl.org/adms/licencetype/" + type;
    }
}
