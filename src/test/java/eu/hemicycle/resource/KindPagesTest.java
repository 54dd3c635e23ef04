package eu.hemicycle.resource;

import static eu.hemicycle.resource.RunningSite.ANSWER;
import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of thing has a page that says in words what it is and where it belongs. */
class KindPagesTest {

    private static final String OTHER = "/eli/dl/doc/E-9-2021-009950";

    private final RunningSite site = RunningSite.get();

    @Test
    void aLanguageVersionShowsItsTextItsFilesItsDocumentAndTheOtherLanguages() {
        Document page = page(ANSWER + "/fr.html?lang=en");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Early warning for attacks on regional hospitals");
        assertThat(page.select(".lead").text()).startsWith("The answer in French");
        assertThat(page.select(".reading .text").attr("lang")).isEqualTo("fr");
        assertThat(page.select(".reading .text a.name").eachText()).containsExactly("directive SRI", "ENISA");
        assertThat(page.select("#of ~ p a").attr("href")).startsWith(ANSWER);
        assertThat(page.select("#versions + ul > li > a").eachAttr("hreflang")).containsExactly("en");
        assertThat(page.select(".trail li").eachText()).containsExactly("Home", "E-009912/2021", "Language version");
    }

    @Test
    void aLanguageVersionWithoutTextSaysSoAndLeadsToItsFiles() {
        Document page = page(OTHER + "/en.html");
        assertThat(page.select(".reading .quiet").text()).contains("No text in this language is stored here.");
        assertThat(page.select("#files + ul a").eachAttr("href"))
                .containsExactly(OTHER + "/en/pdf", "https://www.example.org/distribution/E-9-2021-009950_en.pdf");
    }

    @Test
    void aFileSaysItsFormatSizeAndWhereItLies() {
        Document page = page(OTHER + "/en/pdf.html");
        assertThat(page.selectFirst("h1").text()).isEqualTo("Night trains and the price of track access");
        assertThat(page.select("a.button").attr("href"))
                .isEqualTo("https://www.example.org/distribution/E-9-2021-009950_en.pdf");
        assertThat(page.select("#the-file ~ dl").text())
                .contains(
                        "Format PDF", "Media type application/pdf", "48,213 bytes", "Published 4 May 2021", "English");
        assertThat(page.select("#the-file ~ dl a").eachAttr("href")).contains(OTHER + "/en");
        assertThat(page.select("#of ~ p").text()).contains("Night trains", "Question", "E-009950/2021", "3 May 2021");
    }

    @Test
    void aFileOfWhichNoAddressIsKnownSaysSo() {
        Document page = page("/eli/dl/doc/E-9-2021-009960/en/pdf.html");
        assertThat(page.select("a.button")).isEmpty();
        assertThat(page.select(".reading").text()).contains("names this file, but not where it lies");
    }

    @Test
    void aPlaceWhereSomethingIsNamedShowsTheWordsTheThingTheRuleAndTheConfidence() {
        Document page = page("/id/evidence/61e868ed89469a4a.html?lang=en");
        assertThat(page.selectFirst("h1").text()).isEqualTo("directive SRI");
        assertThat(page.selectFirst("h1").attr("lang")).isEqualTo("fr");
        assertThat(page.select(".lead").text())
                .isEqualTo("These words, in the text in French, are read as naming Directive (EU) 2016/1148 (NIS"
                        + " Directive).");
        Element quote = page.selectFirst("blockquote");
        assertThat(quote.text()).startsWith("La Commission partage").endsWith("les incidents graves.");
        assertThat(quote.select("mark").text()).isEqualTo("directive SRI");
        assertThat(page.select("#why ~ dl").text())
                .contains("Title of an act", "The title of an act stands in the text.", "95%");
        String place = page.select("#words ~ .next a").attr("href");
        assertThat(place).startsWith(ANSWER + ".html?lang=fr").endsWith("#answer-at-64");
        assertThat(page(place.replaceFirst("#.*", ""))
                        .getElementById("answer-at-64")
                        .text())
                .isEqualTo("directive SRI");
    }

    @Test
    void aParagraphAndANoteShowTheirWordsAndLeadToTheirPlace() {
        Document paragraph = page("/id/paragraph/E-9-2021-009912-ASW/en/2.html");
        assertThat(paragraph.select(".reading .text").text()).startsWith("What has been missing is the last step.");
        assertThat(paragraph.select(".reading .text a.name").first().attr("href"))
                .isEqualTo("/authority/corporate-body/ENISA");
        assertThat(paragraph.select("#words ~ .next a").attr("href")).endsWith("#answer-p2");
        Document note = page("/id/footnote/E-9-2021-009912-ASW/en/2.html");
        assertThat(note.select(".lead").text()).isEqualTo("Note 2 to the text in English.");
        assertThat(note.select(".missing").text()).isEqualTo("note missing in the source");
        assertThat(note.select("#words ~ .next a").attr("href")).endsWith("#answer-note-2");
    }

    @Test
    void aParticipationSaysWhoTookWhichPart() {
        Document known = page("/id/participation/E-9-2021-009912-ASW/ada-lindqvist.html");
        assertThat(known.selectFirst("h1").text()).isEqualTo("Ada Lindqvist");
        assertThat(known.select(".lead").text()).isEqualTo("Member of the Commission who gave this answer.");
        assertThat(known.select("#part ~ dl").text())
                .contains("Name as printed Ms Lindqvist", "In the name of European Commission");
        Document unknown = page("/id/participation/E-9-2021-009960/author-2.html");
        assertThat(unknown.selectFirst("h1").text()).isEqualTo("Zofia Nowa");
        assertThat(unknown.select("#part ~ p").text()).contains("Only the printed name is known");
        assertThat(page("/eli/dl/participation/E-9-2021-009912_COM.html")
                        .select(".lead")
                        .text())
                .isEqualTo("To whom this question is put.");
    }

    @Test
    void aConceptShowsItsPlaceItsCodeItsDefinitionAndWhatUsesIt() {
        Document page = page("/eurovoc/5899.html");
        assertThat(page.select(".lead").text()).isEqualTo("What is done to keep people well.");
        assertThat(page.select("#hierarchy ~ dl").text()).isEqualTo("Broader health Narrower hospital");
        assertThat(page.select("#vocabulary ~ dl").text())
                .isEqualTo("Scheme EuroVoc Code 5899 Same thing elsewhere https://example.org/health-care");
        assertThat(page.select("#labels ~ dl").text()).contains("soins de santé");
        assertThat(page.select("#documents").text()).startsWith("Questions and answers that use it");
        assertThat(page.select("#facts ~ dl").text()).doesNotContain("Broader", "Scheme");
        assertThat(page("/eurovoc/100141.html").select(".members li").eachText())
                .containsExactly("health", "health care", "hospital");
    }

    @Test
    void anOfficeASourceAndAReadingSayWhatTheyAre() {
        Document office = page("/id/membership/commission-2019/ada-lindqvist.html");
        assertThat(office.select(".lead").text()).isEqualTo("1 December 2019 – 30 November 2024");
        assertThat(office.select("#office ~ dl").text()).isEqualTo("Held by Ada Lindqvist In European Commission");
        Document source = page("/id/source/ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb.html");
        assertThat(source.selectFirst("h1").text()).isEqualTo("E-9-2021-009912-ASW_EN.html");
        assertThat(source.select("#documents").text()).startsWith("Documents that come from it");
        assertThat(source.select(".documents .headline")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ANSWER + "/fr",
                OTHER + "/en/pdf",
                "/id/evidence/61e868ed89469a4a",
                "/id/paragraph/E-9-2021-009912-ASW/en/2",
                "/id/participation/E-9-2021-009912-ASW/ada-lindqvist",
                "/id/membership/commission-2019/ada-lindqvist",
                "/eurovoc/5899",
                "/eurovoc/100141"
            })
    void everyOneIsThereInFrenchAndKeepsItsStatements(String path) {
        Document page = page(path + ".html?ui=fr");
        assertThat(page.select("html").attr("lang")).isEqualTo("fr");
        assertThat(page.select("h2").eachText())
                .contains("Toutes les déclarations")
                .doesNotContain("The document");
        assertThat(page.text()).doesNotContain("??");
        assertThat(page.select(".statements details")).isNotEmpty();
    }

    private Document page(String path) {
        var response = site.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(response.body());
    }
}
