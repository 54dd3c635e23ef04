package eu.hemicycle.linking;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Web addresses of acts and documents that we can name: ELI, EUR-Lex, the Parliament's pages. */
final class WebAddresses implements CitationRule {

    private static final Pattern TRAILING = Pattern.compile("[.,;:)\\]>\"'”’»]+$");

    private static final Pattern ELI = Pattern.compile(
            "(?:data\\.europa\\.eu|eur-lex\\.europa\\.eu)/eli/(?<type>[a-z_]+)/(?<year>\\d{4})/(?<number>\\d{1,5})(?![\\d(])"
                    + "(?:/art_(?<article>\\d{1,3}[a-z]?))?");

    private static final Pattern CELEX = Pattern.compile(
            "europa\\.eu/.*(?:CELEX(?::|%3A)|resource/celex/)(?<number>\\d[A-Z\\d]{9,10})(?![\\p{L}\\d(%])");

    private static final Pattern PAPER = Pattern.compile(
            "eur-lex\\.europa\\.eu/.*uri=(?<series>COM|SWD|SEC|JOIN):(?<year>\\d{4}):0*(?<number>[1-9]\\d{0,4})\\b");

    private static final Pattern JUDGMENT =
            Pattern.compile("ECLI(?::|%3A)(EU(?::|%3A)[CTF](?::|%3A)\\d{4}(?::|%3A)\\d{1,5})");

    private static final Pattern DOCUMENT = Pattern.compile(
            "europarl\\.europa\\.eu/.*/(?<id>(?:[EPOGK]-\\d{1,2}-\\d{4}-\\d{6}(?:-ASW)?|(?:A|B|TA)-\\d{1,2}-\\d{4}-\\d{4}))(?![\\d-])");

    private final Lexicon lexicon;

    WebAddresses(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Candidate> in(Content content, Wording words) {
        return content.addresses().stream()
                .flatMap(address -> candidate(address).stream())
                .toList();
    }

    private Optional<Candidate> candidate(MatchResult address) {
        String printed = TRAILING.matcher(address.group()).replaceFirst("");
        return Stream.<Function<String, Optional<Sense>>>of(
                        this::eli, this::celex, WebAddresses::paper, WebAddresses::judgment, WebAddresses::document)
                .flatMap(reading -> reading.apply(printed).stream())
                .findFirst()
                .map(sense ->
                        new Candidate(address.start(), address.start() + printed.length(), Rule.WEB_ADDRESS, sense));
    }

    private static Optional<Matcher> find(Pattern form, String address) {
        return Optional.of(form.matcher(address)).filter(Matcher::find);
    }

    private Optional<Sense> eli(String address) {
        return find(ELI, address).flatMap(found -> ActType.ofSegment(found.group("type"))
                .map(type -> CelexNumbers.numbered(type, found.group("year"), found.group("number")))
                .map(act -> article(act, found.group("article"))));
    }

    private static Sense article(Sense act, @Nullable String article) {
        if (article == null) {
            return act;
        }
        String label = "Article " + article + " of " + act.label();
        return new Sense(new Target.Provision(act.target(), article, label), label);
    }

    private Optional<Sense> celex(String address) {
        return find(CELEX, address).map(found -> CelexNumbers.sense(found.group("number"), lexicon));
    }

    private static Optional<Sense> paper(String address) {
        return find(PAPER, address)
                .map(found -> new Target.Paper(
                        found.group("series"),
                        Integer.parseInt(found.group("year")),
                        Integer.parseInt(found.group("number"))))
                .map(paper -> new Sense(paper, paper.label()));
    }

    private static Optional<Sense> judgment(String address) {
        return find(JUDGMENT, address)
                .map(found -> "ECLI:" + found.group(1).replace("%3A", ":"))
                .map(ecli -> new Sense(new Target.Judgment(ecli), ecli));
    }

    private static Optional<Sense> document(String address) {
        return find(DOCUMENT, address).map(found -> found.group("id")).flatMap(id -> QuestionNumbers.official(id, 0, 0)
                .map(Candidate::sense)
                .or(() -> Optional.of(new Sense(new Target.ParliamentDocument(id, id), id))));
    }
}
