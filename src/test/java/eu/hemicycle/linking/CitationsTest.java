package eu.hemicycle.linking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Citations of documents other than by an English type and number, each sentence with all the links it should get. */
class CitationsTest {

    private static final String BASE = "https://example.org/";

    private final Linker linker = new Linker(Lexicon.of(List.of(
            act("tfeu", Optional.empty(), "TFEU", "Treaty on the Functioning of the European Union"),
            act("old", Optional.of(LocalDate.of(2013, 7, 18)), "Dublin Regulation"),
            new Entry(
                    BASE + "new",
                    Kind.ACT,
                    List.of(name("Dublin Regulation")),
                    List.of(),
                    new Validity(Optional.of(LocalDate.of(2013, 6, 26)), Optional.empty())),
            new Entry(
                    BASE + "known",
                    Kind.ACT,
                    List.of(name("Known Act"), new Name("32016R0001", Optional.empty(), Use.HIDDEN)),
                    List.of()))));

    static Stream<String> documents() {
        return """
                See [OJ L 119, 4.5.2016, p. 1 => L/2016/119/1] and [OJ L 119, 4.5.2016, p. 1-88 => L/2016/119/1].
                See [OJ C 202, 7.6.2016, p. 389 => C/2016/202/389], [OJ L 77/1, 23.3.2016 => L/2016/77/1] and [OJ L 178 of 17 July 2000, p. 1 => L/2000/178/1].
                See [OJ L, 2023/2841, 18.12.2023 => L/2023/2841], but OJ L 119 alone is no place.
                The [COM(2020) 823 final => COM(2020) 823], [COM(2020)823 => COM(2020) 823], [SWD(2020) 345 final => SWD(2020) 345] and [JOIN(2020) 18 => JOIN(2020) 18].
                The [C(2014) 438 => C(2014) 438] and [COM(97) 12 final => COM(1997) 12]; COM(2020) is none, nor is COM (a) 3.
                It adopted [P8_TA(2019)0083 => TA-8-2019-0083] on report [A8-0245/2018 => A-8-2018-0245].
                In [C-311/18 => C-311/18], Joined Cases [C-203/15 => C-203/15] and [C-698/15 P => C-698/15] and [T-716/14 => T-716/14].
                In [ECLI:EU:C:2020:559 => ECLI:EU:C:2020:559] and Case [26/62 => 26/62], not in C-12 or AC-311/18.
                In [32011L0024 => 32011L0024], [CELEX:32016L1148 => 32016L1148], [32003L0088 => dir/2003/88] and [32016R0001 => known]; 32016R0679R(01) is another.
                See [E-007113/2016 => E-8-2016-007113], [P-2868/2016 => P-8-2016-002868], [E-001204/2023(ASW) => E-9-2023-001204-ASW] and [E-9-2020-003194 => E-9-2020-003194].
                See [E-003194/2019 => ?] of two terms, [E-000982-17 => E-8-2017-000982] and [H-0123/01 => ?]; E-12 and CE-123/2016 are none.
                See [http://data.europa.eu/eli/dir/2016/1148/oj => dir/2016/1148], and <[https://eur-lex.europa.eu/eli/reg/2016/679/oj => reg/2016/679]>.
                See [https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0001 => known] (https://example.org/32016R0001).
                See [https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=COM:2020:823:FIN => COM(2020) 823].
                See [https://www.europarl.europa.eu/doceo/document/E-9-2020-003194-ASW_EN.html => E-9-2020-003194-ASW].
                Under [Article 230 TFEU => tfeu Art. 230], [Articles 101 => tfeu Art. 101] and [102 TFEU => tfeu Art. 102] it may.
                """.lines();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void otherDocumentsAreCitedByTheirReferences(String marked) {
        MarkedText expected = MarkedText.parse(marked);

        assertThat(linker.link(expected.text(), Language.EN))
                .extracting(MarkedText::written)
                .containsExactlyElementsOf(expected.links());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FR | la directive 2011/24/UE et le règlement (CE) no 726/2004 | dir/2011/24, reg/2004/726",
                "FR | l’article 14, paragraphe 1, point c), de la directive 2003/96/CE | dir/2003/96 Art. 14(1)(c)",
                "FR | le règlement d’exécution (UE) 2020/1201 de la Commission | reg_impl/2020/1201",
                "DE | Artikel 6 Absatz 3 der Richtlinie 92/43/EWG des Rates | dir/1992/43 Art. 6(3)",
                "DE | die Durchführungsverordnung (EU) 2020/1 und die Maschinenverordnung (EU) 2023/1230 | reg_impl/2020/1, reg/2023/1230",
                "ES | los artículos 3 y 4 de la Directiva 91/271/CEE | dir/1991/271 Art. 3, dir/1991/271 Art. 4",
                "IT | l'articolo 7 del regolamento (UE) 2016/679 e la decisione quadro 2008/913/GAI | reg/2016/679 Art. 7, dec_framw/2008/913",
                "PL | art. 6 ust. 3 dyrektywy Rady 92/43/EWG oraz dyrektywę 2009/147/WE | dir/1992/43 Art. 6(3), dir/2009/147",
                "NL | artikel 6, lid 3, van Richtlijn 92/43/EEG | dir/1992/43 Art. 6(3)",
                "PT | artigo 57.º do Regulamento (CE) n.º 1083/2006 | reg/2006/1083 Art. 57",
                "SV | artikel 13 i rådets förordning (EG) nr 1225/2009 | reg/2009/1225 Art. 13",
                "HU | a 2011/24/EU irányelv és az (EU) 2016/679 rendelet | dir/2011/24, reg/2016/679",
                "EL | η οδηγία 2007/60/ΕΚ | dir/2007/60",
                "LV | Regulas (ES) 2016/679 un Direktīvas 2002/49/EK | reg/2016/679, dir/2002/49",
                "ET | direktiivi 2011/24/EL ja määruse (EÜ) nr 726/2004 | dir/2011/24, reg/2004/726",
                "BG | Регламент (ЕС) 2016/679 и Директива 92/43/ЕИО | reg/2016/679, dir/1992/43",
                "CS | směrnice Rady 92/43/EHS a nařízení (EU) 2016/679 | dir/1992/43, reg/2016/679",
                "CS | článkem 6 směrnice Evropského parlamentu a Rady 2004/38/ES | dir/2004/38 Art. 6",
                "HU | a 2004/38/EK irányelv 7. cikke (1) bekezdésének a) pontja | dir/2004/38 Art. 7(1)(a)",
                "HU | a 2014/24/EU és a 2014/25/EU irányelv | dir/2014/24, dir/2014/25",
                "FI | asetuksen (EY) N:o 1224/2009 33 artiklan 1 kohta | reg/2009/1224 Art. 33(1)",
                "FI | direktiivin 2004/38/EY 7 ja 8 artikla | dir/2004/38 Art. 7, dir/2004/38 Art. 8",
                "ET | määruse (EL) nr 1303/2013 artikli 4 lõige 1 | reg/2013/1303 Art. 4(1)",
                "LV | Regulas (ES) 2016/679 17. panta 1. punkts | reg/2016/679 Art. 17(1)",
                "LT | Reglamento (ES) 2016/679 17 straipsnio 1 dalis | reg/2016/679 Art. 17(1)",
                "SL | člen 7 Direktive 2004/38/ES in Uredba Sveta (ES) št. 1224/2009 | dir/2004/38 Art. 7, reg/2009/1224",
                "HR | članak 17. stavak 1. Uredbe (EU) 2016/679 | reg/2016/679 Art. 17(1)",
                "SK | článkom 4 ods. 1 nariadenia (EÚ) č. 1303/2013 | reg/2013/1303 Art. 4(1)",
                "RO | articolul 17 alineatul (1) din Regulamentul (UE) 2016/679 | reg/2016/679 Art. 17(1)",
                "EL | άρθρο 6 παράγραφος 1 στοιχείο στ) του κανονισμού (ΕΕ) 2016/679 | reg/2016/679 Art. 6(1)",
                "MT | l-Artikolu 6(1)(f) tar-Regolament (UE) 2016/679 | reg/2016/679 Art. 6(1)(f)",
                "SV | artikel 6.1 f i förordning (EU) 2016/679 | reg/2016/679 Art. 6(1)(f)",
                "DA | artikel 33, stk. 2, i forordning (EF) nr. 1224/2009 | reg/2009/1224 Art. 33(2)",
                "DE | Artikel 4 Absätze 1 und 2 der Richtlinie 2004/38/EG | dir/2004/38 Art. 4",
                "EN | Regulation No 17/62 and Directive 92/43 | reg/1962/17, dir/1992/43",
            })
    void actsAreCitedInEveryLanguage(Language language, String sentence, String targets) {
        assertThat(linker.link(text(sentence), language))
                .extracting(link -> MarkedText.written(link.target()))
                .containsExactly(targets.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | Joint Actions 2004/551/CFSP and 2005/575/CFSP | 32004E0551, 32005E0575",
                "EN | Joint Action 98/733/JHA | 31998F0733",
                "DE | der Gemeinsame Standpunkt 2006/795/GASP | 32006E0795",
                "PL | wspólne stanowisko Rady 2006/795/WPZiB | 32006E0795",
                "HU | a 2006/795/KKBP közös álláspont | 32006E0795",
                "FR | l’action commune no 12 et la décision 2010/413/PESC | dec/2010/413",
            })
    void actsOfForeignPolicyHaveACelexNumberAlone(Language language, String sentence, String targets) {
        assertThat(linker.link(text(sentence), language))
                .extracting(link -> MarkedText.written(link.target()))
                .containsExactly(targets.split(", "));
    }

    @Test
    void whatIsMentionedFirstIsNotGuessed() {
        String sentence =
                "Directive 2004/38/EC and Directive 92/43/EEC apply. Article 7 of the directive mentioned first is clear.";

        assertThat(linker.link(text(sentence), Language.EN))
                .extracting(link -> MarkedText.written(link.target()))
                .containsExactly("dir/2004/38", "dir/1992/43");
    }

    @ParameterizedTest
    @CsvSource({"2010-05-01,old", "2015-05-01,new"})
    void aNameMeansTheActThatBoreItOnTheDay(LocalDate day, String act) {
        assertThat(linker.link(text("Under the Dublin Regulation it may."), Language.EN, Optional.of(day)))
                .extracting(link -> MarkedText.written(link.target()))
                .containsExactly(act);
    }

    @Test
    void withoutADayANameOfTwoActsIsLeftOpen() {
        assertThat(linker.link(text("Under the Dublin Regulation it may."), Language.EN))
                .isEmpty();
    }

    private static Entry act(String id, Optional<LocalDate> until, String... names) {
        return new Entry(
                BASE + id,
                Kind.ACT,
                Stream.of(names).map(CitationsTest::name).toList(),
                List.of(),
                new Validity(Optional.empty(), until));
    }

    private static Name name(String text) {
        return new Name(text, Optional.of(Language.EN), Use.ALTERNATIVE);
    }

    private static Text text(String sentence) {
        return new Text(List.of(sentence), List.of());
    }
}
