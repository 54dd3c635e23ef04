package eu.hemicycle.linking;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hemicycle.document.Footnote;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences of our own, each with all the links it should get and no others. */
class LinkerTest {

    private final Linker linker = new Linker(SampleLexicon.lexicon());

    static Stream<String> names() {
        return """
                We asked the [European Union Agency for Cybersecurity => ENISA] for advice.
                We asked the [european union agency for cybersecurity => ENISA] for advice.
                We asked the [EU Agency for Cybersecurity (ENISA) => ENISA] for advice.
                We asked the [EU Agency for Cybersecurity (“ENISA”) => ENISA] for advice.
                We asked the [EU Agency for Cybersecurity (hereinafter ‘ENISA’) => ENISA] for advice.
                We asked [ENISA (the EU Agency for Cybersecurity) => ENISA] for advice.
                We asked the [EU Agency for Cybersecurity => ENISA] (XYZ) for advice.
                We asked the [EU Agency for Cybersecurity => ENISA] ([ENISA => ENISA] and others) for advice.
                [ENISA => ENISA] and [ENISA => ENISA] again.
                The name Enisa and the word enisa are not the abbreviation.
                [Europol => EUROPOL] is one thing; EUROPOL and europol are printed otherwise.
                [Europol => EUROPOL] ([EC3 => EC3]) helps.
                The [European Cybercrime Centre (EC3) => EC3] of [Europol => EUROPOL] helps.
                [ENISA => ENISA]'s report and [ENISA => ENISA]’s list.
                The work is [ENISA => ENISA]-led, in an anti-ENISA mood, under ENISA-2.
                Both [ENISA => ENISA]/[Europol => EUROPOL] and "[EEAS => EEAS]".
                [CERT-EU => CERT-EU] and [CERT‑EU => CERT-EU] and [CERT–EU => CERT-EU] are the same.
                CERT is another team, as is CERT-EUROPE, or CERT EU.
                The [Computer Emergency Response Team for the EU institutions, bodies and agencies (CERT-EU) => CERT-EU] warned.
                The [COVID-19 task force => task-force] met during the COVID-19 crisis.
                The [Covid‑19 Task Force => task-force] met.
                The [CSIRTs network => csirts-network] and the [CSIRTs Network => csirts-network], not a csirts network.
                The [eHealth Network => ehealth-network] and the ehealth network.
                The [NIS Cooperation Group => cooperation-group] deals with the [NIS Directive => nis].
                The [European   Cybersecurity Health\u00a0Group => health-group] met.
                A task force is none; a network is none; the health group is none.
                Write to office@ENISA.example or see https://example.org/ENISA/Europol or www.ENISA.example for more.
                See ENISA.pdf and my_ENISA and @Europol for it. [ENISA => ENISA].[Europol => EUROPOL] has both.
                The soft-hyphened [Euro\u00adpol => EUROPOL] is read, [E\u200bNISA => ENISA] too.
                Emoji \uD83D\uDE80 before [ENISA => ENISA] count as one.
                """.lines();
    }

    static Stream<String> genericNames() {
        return """
                The [Commission => COM] and the [Council => CONSIL] agreed; the [Parliament => EP] did not.
                A commission was set up, and the commission met; [Commission => COM] and [Council => CONSIL] met too.
                [Commission => COM] support is late, as a [Commission => COM] proposal says; a Commission of Inquiry is none.
                It went to [Council => CONSIL] and [Parliament => EP]; a Council and an Irish Parliament are others.
                The Greek Parliament, a member of Parliament, the National Council and the City Council are others.
                The [European Commission => COM] and the [European Parliament => EP] agreed.
                [European Commission => COM] rules: the [Commission => COM]’s own.
                The Irish Commission and the Data Protection Commission answered.
                The Commission of Inquiry and the Commission on Fisheries answered.
                The Council of Europe, the Council for Widgets and the Commission of the Island Union answered.
                The [Commission => COM] of the day reported on what the [Council => CONSIL] yesterday had left open for all.
                The Commission Implementing Regulation was discussed.
                The [Parliament => EP](1)^ and the(2)^ [Council => CONSIL] agreed.
                """.lines();
    }

    static Stream<String> ambiguousNames() {
        return """
                The ERA is one of two agencies, so it is left open.
                The [European River Agency (ERA) => river-agency] is meant here.
                The [European Railway Agency (ERA) => railway-agency] is meant here, though ERA alone stays open.
                The [Blue Group => fisheries-group] spoke of FISH, and [BG4 => fisheries-group] too.
                The Blue Group spoke of something else, and BG4 too.
                The [GG4 => any-green-group] may be anything.
                The [GG4 => forest-group] loves forests.
                """.lines();
    }

    static Stream<String> actNames() {
        return """
                The [directive on security of network and information systems (NIS Directive) => nis](2)^ requires this.
                The ([NIS Directive => nis])(2)^ requires this.
                The [NIS(1)^ Directive => nis] requires this of the [eHealth Network => ehealth-network](3)^, at least.
                The nis directive and the Nis Directive are spelled otherwise.
                The [General Data Protection Regulation (GDPR) => gdpr] requires this.
                [Directive (EU) 2016/1148 => dir/2016/1148] ([NIS Directive => nis]) requires this.
                The NIS [Directive (EU) 2016/1148 => dir/2016/1148] requires this.
                """.lines();
    }

    static Stream<String> numberedActs() {
        return """
                Under [Directive (EU) 2016/1148 => dir/2016/1148] and [Directive 2011/24/EU => dir/2011/24] it may.
                Under [Directive 95/46/EC => dir/1995/46], [Directive 1999/31/EC => dir/1999/31] or [directive 93/42/EEC => dir/1993/42] it may.
                Under [Regulation (EU) 2016/679 => reg/2016/679] and [Regulation (EU) No 1303/2013 => reg/2013/1303] it may.
                Under [Regulation (EC) No 726/2004 => reg/2004/726] and [Regulation (EEC) No 2913/92 => reg/1992/2913] it may.
                Under [Regulation (EC) 2042/98 => reg/1998/2042] and [Regulation (EEC) No 17/62 => reg/1962/17] it may.
                Under [Regulation (EU) No 2016/679 => reg/2016/679] and [Regulation (EU) 1303/2013 => reg/2013/1303] the order is misprinted.
                Under [Regulation (EU, Euratom) 2018/1046 => reg/2018/1046] and [Regulation (EU, Euratom) No 966/2012 => reg/2012/966] it may.
                Under [Regulation 2016/679 => reg/2016/679], [Directive 2011/24 => dir/2011/24] and [Regulation No 1/2003 => reg/2003/1] it may.
                Under [Directive EU 2016/1148 => dir/2016/1148], [Directive 2016/1148/EU => dir/2016/1148] and [Regulation EU/2016/679 => reg/2016/679] it may.
                Under [Directive 36/2011/EU => dir/2011/36] and [Decision No 2013/488/EU => dec/2013/488] the order is misprinted.
                Under [Directive 2011/70/EURATOM => dir/2011/70] and [Regulation (EU)2016/679 => reg/2016/679] it may.
                Under Council [Decision 2013/488/EU => dec/2013/488] it may.
                Under the Council [Decision 2013/488/EU => dec/2013/488] and the European Commission [Decision 2010/87/EU => dec/2010/87] it may.
                Under [Decision No 1082/2013/EU => dec/2013/1082] and [Decision 768/2008/EC => dec/2008/768] it may.
                Under [Decision (CFSP) 2017/2315 => dec/2017/2315] and [Decision 2007/436/EC, Euratom => dec/2007/436] it may.
                Under the Commission [Implementing Regulation (EU) 2020/1 => reg_impl/2020/1] it may.
                Under Commission [Implementing Decision 2011/890/EU => dec_impl/2011/890] it may.
                Under Commission [delegated Regulation (EU) 2019/9902 => reg_del/2019/9902] and [Delegated Directive (EU) 2015/13 => dir_del/2015/13] it may.
                Under [Implementing Directive 2012/25/EU => dir_impl/2012/25] and [Delegated Decision (EU) 2021/9903 => dec_del/2021/9903] it may.
                Under Council [Framework Decision 2008/913/JHA => dec_framw/2008/913] it may.
                Under the Water Framework [Directive 2000/60/EC => dir/2000/60] it may.
                Under [Directives 2011/24/EU => dir/2011/24] and [2013/55/EU => dir/2013/55] it may.
                Under [Directives 2011/24/EU => dir/2011/24], [2013/55/EU => dir/2013/55] and [(EU) 2016/1148 => dir/2016/1148] it may.
                Under [Regulations (EU) 2016/679 => reg/2016/679] and [2018/1725 => reg/2018/1725] it may.
                Under [Regulation (EU) 2016/679 => reg/2016/679] and [(EC) No 45/2001 => reg/2001/45] it may.
                Under [Regulation (EU) 2016/679 => reg/2016/679] and 2018/19 figures it may.
                [Directive 2011/24/EU => dir/2011/24] of the European Parliament and of the Council of 9 March 2011 was followed by the [Council => CONSIL].
                The European Parliament and Council [Directive 95/46/EC => dir/1995/46] is old.
                With [Directive 2011/24/EU => dir/2011/24] and the [Commission => COM] in mind we wait.
                In [Directive 2011/24/EU => dir/2011/24](4)^ and [DIRECTIVE 2013/55/EU => dir/2013/55], it may.
                Under the Habitats [Directive (92/43/EEC) => dir/1992/43] and the [2011/24/EU Directive => dir/2011/24] it may.
                Under [Regulation 2299/89 => reg/1989/2299] it may.
                The non‑breaking [Directive\u00a02011/24/EU => dir/2011/24] is read.
                """.lines();
    }

    static Stream<String> noCitations() {
        return """
                Regulation (EC) No 726/2020 is impossible, for that Community had ended.
                Directive 46/95/EC and Directive (EU) 1148/2016 have no possible year.
                Regulation (EU) 99/12345 and Regulation (EU) 2019/12345 have too many digits.
                Regulation (EEC) No 12/2005 is impossible, as is Regulation (EU) 0/2013.
                Decision 2013/488 and Decision 12/34 name no treaty basis, so they may be anybody's.
                Decision No 2277/96/ECSC was counted elsewhere.
                The decision of 24/11/2011 and the decision 12/3/2020 are dates.
                The open 24/7 service cut costs from 2011/12 to 2013/14.
                Directive, Regulation and Decision; directives 1 and 2; the regulation 5.
                Article 14 and Articles 101 and 102 stand alone.
                SuperDirective 2011/24/EU and Directive 2011/24/EUR are none.
                """.lines();
    }

    static Stream<String> provisions() {
        return """
                Under [Article 14 of Directive 2011/24/EU => dir/2011/24 Art. 14] it may.
                Under [Art. 14 of the Directive 2011/24/EU => dir/2011/24 Art. 14] it may.
                Under [Article 14 of Council Directive 2011/24/EU => dir/2011/24 Art. 14] it may.
                Under [Article 14 of the European Parliament and Council Directive 95/46/EC => dir/1995/46 Art. 14] it may.
                Under [Article 5(2) of Commission Implementing Regulation (EU) 2020/1 => reg_impl/2020/1 Art. 5(2)] it may.
                Under [Articles 101 => dir/2011/24 Art. 101] and [102 of Directive 2011/24/EU => dir/2011/24 Art. 102] it may.
                Under [Articles 5 => dir/2011/24 Art. 5], [6a => dir/2011/24 Art. 6a] and [24(1) of Directive 2011/24/EU => dir/2011/24 Art. 24(1)] it may.
                Under [Article 14(2)(a) of the NIS Directive => nis Art. 14(2)(a)] it may.
                Under [Article 14 (2) (a) of the NIS Directive => nis Art. 14(2)(a)] it may.
                Under [Article 6(1)(a) => gdpr Art. 6(1)(a)] and [(b) of the GDPR => gdpr Art. 6(1)(b)] it may.
                Under [point (f) of Article 6(1) of the GDPR => gdpr Art. 6(1)(f)] it may.
                Under [paragraph 2 of Article 35 GDPR => gdpr Art. 35(2)] it may.
                Under [Article 35 of the General Data Protection Regulation (GDPR) => gdpr Art. 35] it may.
                Under [Directive 2011/24/EU, Article 14 => dir/2011/24 Art. 14], it may.
                Under [Directive 2011/24/EU(1)^, in particular Articles 14 => dir/2011/24 Art. 14] and [15 => dir/2011/24 Art. 15], it may.
                Under [GDPR Article 35 => gdpr Art. 35] it may.
                Under [Directive 2011/24/EU => dir/2011/24], Article 6 TEU and Article 8 of the Charter it may.
                Under [Directive 2011/24/EU => dir/2011/24], [Article 5 of Directive 2013/55/EU => dir/2013/55 Art. 5] it may.
                Under [Directive 2011/24/EU => dir/2011/24]. [Article 14 => dir/2011/24 Art. 14] is about patients.
                Under [Directive 2011/24/EU => dir/2011/24] and its [Article 14 => dir/2011/24 Art. 14] it may.
                Under [Directive 2011/24/EU => dir/2011/24] and [Article 14 => dir/2011/24 Art. 14] thereof it may.
                Under [Directive 2011/24/EU => dir/2011/24] and the [GDPR => gdpr], [Article 14 => dir/2011/24 Art. 14] of that directive decides.
                Under [Directive 2011/24/EU => dir/2011/24] and the [GDPR => gdpr] it may. Article 14 leaves it open.
                Under [Directive 2011/24/EU => dir/2011/24] it may, but Article 5 of the Basic Law and Article 6 ECHR say no.
                Under [Article 14 of Directive 2011/24/EU => dir/2011/24 Art. 14] and [Article 5 of the NIS Directive => nis Art. 5] it may.
                Under Article 14 of [Directives 2011/24/EU => dir/2011/24] and [2013/55/EU => dir/2013/55], Article 9, it may.
                Under Article 14 of Annex I to [Directive 2011/24/EU => dir/2011/24] it may.
                Under Article 14 of the Treaty and [Directive 2011/24/EU => dir/2011/24] it may.
                Under [Article 14(2)(a) of the European Parliament and of the Council Directive 95/46/EC => dir/1995/46 Art. 14(2)(a)] it may.
                """.lines();
    }

    @ParameterizedTest
    @MethodSource({"names", "genericNames", "ambiguousNames", "actNames", "numberedActs", "noCitations", "provisions"})
    void aSentenceGetsTheseLinksAndNoOthers(String marked) {
        MarkedText expected = MarkedText.parse(marked);

        assertThat(linker.link(expected.text(), Language.EN))
                .extracting(MarkedText::written)
                .containsExactlyElementsOf(expected.links());
    }

    @Test
    void aLinkTellsRuleAndConfidence() {
        assertThat(link(
                        "The Commission, ENISA, Europol, the EU Agency for Cybersecurity (ENISA), the GDPR, Directive 2011/24/EU, and "
                                + "Article 5 of the GDPR"))
                .extracting(Link::rule)
                .containsExactly(
                        Rule.GENERIC_NAME,
                        Rule.ABBREVIATION,
                        Rule.NAME,
                        Rule.NAME_WITH_ABBREVIATION,
                        Rule.ACT_NAME,
                        Rule.ACT_NUMBER,
                        Rule.PROVISION);
        assertThat(link("Then Europol came.")).singleElement().satisfies(link -> assertThat(link.confidence())
                .isEqualTo(Rule.NAME.confidence())
                .isBetween(0.0, 1.0));
    }

    @Test
    void aProvisionIsLabelledByTheActsPreferredName() {
        assertThat(link("Article 5 of the Widgets Directive; Article 6(1) of the General Data Protection Regulation"))
                .extracting(link -> ((Target.Provision) link.target()).label())
                .containsExactly(
                        "Article 5 of Directive (EU) 2019/9901",
                        "Article 6(1) of the General Data Protection Regulation");
    }

    @ParameterizedTest
    @MethodSource("labels")
    void anActIsLabelledAsTheOfficialJournalPrintsIt(String printed, String label) {
        assertThat(link("Under the " + printed + " it may."))
                .singleElement()
                .extracting(link -> ((Target.NumberedAct) link.target()).label())
                .isEqualTo(label);
    }

    static Stream<Arguments> labels() {
        return Stream.of(
                        "directive 2011/24/EU => Directive 2011/24/EU",
                        "Directive 2016/1148/EU => Directive (EU) 2016/1148",
                        "Directive 1995/46/EC => Directive 95/46/EC",
                        "Directive 2011/24 => Directive 2011/24",
                        "Directive 36/2011/EU => Directive 2011/36/EU",
                        "Regulation (EU) No 2016/679 => Regulation (EU) 2016/679",
                        "Regulation 2016/679 => Regulation 2016/679",
                        "Regulation (EC) 726/2004 => Regulation (EC) No 726/2004",
                        "Regulation (EEC) No 2913/1992 => Regulation (EEC) No 2913/92",
                        "Regulation (EU,Euratom) No 966/2012 => Regulation (EU, Euratom) No 966/2012",
                        "Decision 1082/2013/EU => Decision No 1082/2013/EU",
                        "Council Decision 2013/488/EU => Decision 2013/488/EU",
                        "framework decision 2008/913/JHA => Framework Decision 2008/913/JHA",
                        "Commission implementing regulation (EU) 2020/1 => Implementing Regulation (EU) 2020/1")
                .map(line -> Arguments.of((Object[]) line.split(" => ")));
    }

    @Test
    void namesOfTheTextsLanguageOfNoneAndOfEnglishCount() {
        String sentence = "L'Agence de l’Union européenne pour la cybersécurité (ENISA) et la Commission européenne; "
                + "the European Commission, the Commission.";

        assertThat(linker.link(text(sentence), Language.FR))
                .extracting(Link::quote)
                .containsExactly(
                        "Agence de l’Union européenne pour la cybersécurité (ENISA)",
                        "Commission européenne",
                        "European Commission");
        assertThat(linker.link(text(sentence), Language.DE))
                .extracting(Link::quote)
                .containsExactly("ENISA", "European Commission");
    }

    @Test
    void decomposedAccentsAreTheSameLetters() {
        assertThat(linker.link(text("La Commission europe\u0301enne a re\u0301pondu."), Language.FR))
                .extracting(Link::quote)
                .containsExactly("Commission europe\u0301enne");
    }

    @Test
    void footnotesAreLinkedWhereTheyStandInTheContent() {
        Text text = new Text(
                List.of("Some bodies(1) met."),
                List.of(
                        new Footnote("1", Optional.empty(), Optional.of("ENISA and the Commission.")),
                        new Footnote("2", Optional.empty(), Optional.of("Article 14 of Directive 2011/24/EU."))));

        assertThat(linker.link(text, Language.EN))
                .extracting(MarkedText::written)
                .containsExactly(
                        "25 ENISA => ENISA",
                        "39 Commission => COM",
                        "56 Article 14 of Directive 2011/24/EU => dir/2011/24 Art. 14");
    }

    @Test
    void noLinkRunsOnFromOneParagraphIntoTheNext() {
        Text text = new Text(
                List.of(
                        "This is the NIS",
                        "Directive and this the",
                        "Commission after Article 14 of",
                        "Directive 2011/24/EU"),
                List.of());

        assertThat(linker.link(text, Language.EN))
                .extracting(Link::quote)
                .containsExactly("Commission", "Directive 2011/24/EU");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "A\u00ad",
                "(",
                "EU, ",
                "(1)",
                "1/",
                "5, ",
                "the Commission ",
                "Directive ",
                "Article 5(1)",
                "a@",
                "a.",
                "-",
                "\uD83D\uDE80"
            })
    void aVeryLongRunOfTheSameIsStillRead(String piece) {
        String run = piece.repeat(200_000 / piece.length());

        assertThat(link("Under Directive (" + run + "ENISA; Article 5(1)" + run + "; Articles 1, " + run
                        + " and then the ENISA."))
                .last()
                .extracting(Link::quote)
                .isEqualTo("ENISA");
    }

    private List<Link> link(String sentence) {
        return linker.link(text(sentence), Language.EN);
    }

    private static Text text(String sentence) {
        return new Text(List.of(sentence), List.of());
    }
}
