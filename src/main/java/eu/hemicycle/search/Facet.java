package eu.hemicycle.search;

import eu.hemicycle.document.Language;
import eu.hemicycle.graph.Iris;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What Works can be counted and chosen by. Values are IRIs where nothing else is said. A question and its answers share
 * who asks and who answers, wherever it is said.
 */
public enum Facet {
    /** Bodies that the text names. */
    BODY(Iris.AUTHORITY + "corporate-body/"),
    /** Countries that the text names. */
    PLACE(Iris.AUTHORITY + "country/"),
    /** Persons that the text names. */
    PERSON(Iris.PARLIAMENT + "person/"),
    /** What else the text names, such as programmes. */
    OTHER(""),
    /** Acts that the text cites. */
    ACT("http://data.europa.eu/eli/"),
    /** Subjects in EuroVoc. */
    TOPIC("http://eurovoc.europa.eu/"),
    ASKED_BY(Iris.PARLIAMENT + "person/"),
    ANSWERED_BY(Iris.PARLIAMENT + "person/"),
    /** Political groups for which is asked: their IRIs where the official record names them, else as printed. */
    GROUP(""),
    /** Countries of those who ask. */
    COUNTRY(Iris.AUTHORITY + "country/"),
    /** Of the document's date, or else of its reference; four digits. */
    YEAR(""),
    /** The kind of Work. */
    TYPE("https://data.europarl.europa.eu/def/ep-document-types/"),
    /** Languages in which the Work is there. */
    LANGUAGE(Iris.AUTHORITY + "language/"),
    /** {@code answered} or {@code open}; questions only. */
    STATE(""),
    /** The parliamentary term that the record names. */
    TERM(Iris.PARLIAMENT + "org/"),
    /** In whose name is answered. */
    INSTITUTION(Iris.AUTHORITY + "corporate-body/"),
    /** What of a Work is kept here: {@link #TEXT} or nothing. */
    HOLDS("");

    /** The words themselves in some language. */
    public static final String TEXT = "text";

    private final String space;

    Facet(String space) {
        this.space = space;
    }

    /** The name under which the index keeps it. */
    public String dimension() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The name in addresses and in what people write. */
    public String parameter() {
        return this == LANGUAGE ? "lang" : dimension();
    }

    public static Optional<Facet> of(String parameter) {
        return Arrays.stream(values())
                .filter(facet -> facet.parameter().equals(parameter))
                .findFirst();
    }

    /** A value as the index has it, of the short form in which {@link #shortened} gives it or as it is. */
    public String value(String shortened) {
        if (this == LANGUAGE) {
            return Language.of(shortened)
                    .map(language -> space + language.authorityCode())
                    .orElse(shortened);
        }
        return space.isEmpty() || shortened.contains(":") ? shortened : space + shortened;
    }

    /** A value as addresses have it: without the IRI space that most values of this facet are in. */
    public String shortened(String value) {
        if (space.isEmpty() || !value.startsWith(space)) {
            return value;
        }
        String local = value.substring(space.length());
        if (this == LANGUAGE) {
            return Language.ofAuthorityCode(local).map(Language::code).orElse(value);
        }
        return local.isEmpty() || local.contains(":") ? value : local;
    }
}
