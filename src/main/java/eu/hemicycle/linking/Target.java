package eu.hemicycle.linking;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Reference;
import java.util.Optional;

/** What a link points to. */
public sealed interface Target {

    /** Where acts of the Union have their European Legislation Identifier. */
    String ELI = "http://data.europa.eu/eli/";

    /** A thing of the lexicon. */
    record Entity(String iri, Kind kind) implements Target {}

    /**
     * An act by its number, in the lexicon or not.
     *
     * @param year four digits
     * @param label as usually printed, without the institutions: {@code Directive 2004/38/EC}
     */
    record NumberedAct(ActType type, int year, int number, String label) implements Target {

        /** {@code http://data.europa.eu/eli/dir/2004/38/oj}. */
        public String eli() {
            return ELI + type.segment() + "/" + year + "/" + number + "/oj";
        }

        /** {@code 32004L0038}. */
        public String celex() {
            return "3%d%c%04d".formatted(year, type.letter(), number);
        }
    }

    /**
     * An article of an act.
     *
     * @param act an {@link Entity} of kind {@link Kind#ACT} or a {@link NumberedAct}
     * @param article number, then paragraph and point in brackets: {@code 7}, {@code 7(2)(a)}
     * @param label {@code Article 7 of Directive 2004/38/EC}
     */
    record Provision(Target act, String article, String label) implements Target {}

    /** A document in EUR-Lex by its CELEX number alone, which tells no ELI. */
    record Celex(String number) implements Target {}

    /**
     * A document of the Commission or the High Representative.
     *
     * @param series {@code COM}, {@code SWD}, {@code SEC}, {@code JOIN} or {@code C}
     */
    record Paper(String series, int year, int number) implements Target {

        /** {@code COM(2020) 823}. */
        public String label() {
            return series + "(" + year + ") " + number;
        }

        /** The CELEX number, where the series alone determines it. */
        public Optional<String> celex() {
            String descriptor =
                    switch (series) {
                        case "JOIN" -> "JC";
                        case "SWD" -> "SC";
                        default -> "";
                    };
            return Optional.of("5%d%s%04d".formatted(year, descriptor, number)).filter(any -> !descriptor.isEmpty());
        }
    }

    /**
     * A text adopted by the Parliament or a report tabled in it.
     *
     * @param identifier of the Work: {@code TA-8-2019-0083}
     * @param label as printed: {@code P8_TA(2019)0083}
     */
    record ParliamentDocument(String identifier, String label) implements Target {}

    /**
     * A place in the Official Journal.
     *
     * @param path series, year, number and, where it is printed, page: {@code L/2016/119/1}
     * @param label {@code OJ L 119, 4.5.2016, p. 1}
     */
    record JournalPlace(String path, String label) implements Target {}

    /** A case before the Court of Justice, the General Court or the Civil Service Tribunal: {@code C-311/18}. */
    record CourtCase(String number) implements Target {}

    /** A decision of a court of the Union: {@code ECLI:EU:C:2020:559}. */
    record Judgment(String ecli) implements Target {}

    /**
     * Another parliamentary question, or its answer.
     *
     * @param id empty where two parliamentary terms share the year
     */
    record ParliamentaryQuestion(Reference reference, Optional<DocumentId> id) implements Target {}
}
