package eu.hemicycle.linking;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Joins articles to the act beside them: {@code Article 7 of Directive 2004/38/EC}, {@code Directive 2004/38/EC, Article
 * 7}. Of several articles each becomes a link of its own, and the one next to the act takes it into its span. An article
 * without an act beside it belongs to the one act of its paragraph if the text refers back to it: {@code Article 7
 * thereof}.
 */
final class Articles {

    private static final String AUTHOR = "(?:\\p{Lu}[\\p{L}-]*+|rådets|kommissionens) +";

    /** The institutions that adopted the act, if they are printed before it. */
    private static final Pattern AUTHORS = Pattern.compile("(?:" + AUTHOR
            + "(?:(?:(?:and|und|et|y|e|i|och|og) +(?:(?:of|de|del) +)?(?:(?:the|la|le) +)?)?" + AUTHOR + "){0,4})?");

    /** Between an act and its articles; a name in capitals may have an ending: {@code SEUT-sopimuksen}. */
    private static final Pattern ACT_FIRST =
            Pattern.compile("(?:-\\p{Ll}{1,14})?(?: *, *| +)(?:(?:in particular|notably|namely) +)?");

    /** After articles of another act, whose name follows whether it is known or not. */
    private static final Pattern OTHER_ACT = Pattern.compile(" *,? +(?:of\\b|\\p{Lu})");

    /** The beginning of a citation that is one of several under one heading: which has the articles is not said. */
    private static final Pattern ONE_OF_SEVERAL =
            Pattern.compile("(?i)(?:\\p{L}+ )?(?:directive|regulation|decision)s\\b|[\\d(]");

    /** The type of an act behind its number: {@code 2004/38/EK irányelv}. */
    private static final Pattern TYPE_BEHIND = Pattern.compile("[\\d(].*\\p{Ll}{4}");

    private final Content content;
    private final String plain;
    private final Wording words;
    private final BackReference back;
    private final NavigableMap<Integer, Candidate> actsByStart = new TreeMap<>();
    private final NavigableMap<Integer, Candidate> actsByEnd = new TreeMap<>();

    private Articles(Content content, Wording words, List<Candidate> links) {
        this.content = content;
        this.plain = content.plain();
        this.words = words;
        this.back = new BackReference(
                content,
                words.citing(),
                links.stream().filter(link -> link.isClear() && link.isAct()).toList());
        links.stream().filter(this::mayHaveArticles).forEach(act -> {
            actsByStart.put(act.start(), act);
            actsByEnd.put(act.end(), act);
        });
    }

    /** The provisions cited, given what was found without them, in which no two overlap. */
    static List<Candidate> in(Content content, Wording words, List<Candidate> links) {
        Articles articles = new Articles(content, words, links);
        return ArticleList.in(content, words).stream()
                .flatMap(list -> articles.provisions(list).stream())
                .toList();
    }

    private boolean mayHaveArticles(Candidate link) {
        boolean typeBehind =
                TYPE_BEHIND.matcher(plain).region(link.start(), link.end()).matches();
        boolean oneOfSeveral = link.rule() == Rule.ACT_NUMBER && !typeBehind && stands(ONE_OF_SEVERAL, link.start());
        return link.isClear() && link.isAct() && !oneOfSeveral;
    }

    private boolean stands(Pattern form, int at) {
        return form.matcher(plain).region(at, plain.length()).lookingAt();
    }

    private List<Candidate> provisions(ArticleList list) {
        return actAfter(list)
                .map(act -> joinedBefore(act, list))
                .or(() -> actBefore(list).map(act -> joinedAfter(act, list)))
                .or(() -> back.actOf(list).map(act -> apart(act, list)))
                .orElse(List.of());
    }

    private Optional<Candidate> actAfter(ArticleList list) {
        return Optional.ofNullable(actsByStart.ceilingEntry(list.end()))
                .map(Map.Entry::getValue)
                .filter(act -> leadsTo(list.end(), act.start()));
    }

    private boolean leadsTo(int articles, int act) {
        var of = words.citing().ofAct().matcher(content.lower()).region(articles, act);
        return of.lookingAt() && AUTHORS.matcher(plain).region(of.end(), act).matches();
    }

    private Optional<Candidate> actBefore(ArticleList list) {
        return Optional.ofNullable(actsByEnd.floorEntry(list.start()))
                .map(Map.Entry::getValue)
                .filter(act ->
                        ACT_FIRST.matcher(plain).region(act.end(), list.start()).matches())
                .filter(act -> !stands(OTHER_ACT, list.end()));
    }

    private List<Candidate> joinedBefore(Candidate act, ArticleList list) {
        return join(act, list, list.last(), list.last().start(), act.end());
    }

    private List<Candidate> joinedAfter(Candidate act, ArticleList list) {
        return join(act, list, list.first(), act.start(), list.first().end());
    }

    /** The nearest article gets the wide span; an act gives itself to one list only. */
    private List<Candidate> join(Candidate act, ArticleList list, ArticleList.Article nearest, int start, int end) {
        actsByStart.remove(act.start());
        actsByEnd.remove(act.end());
        return list.articles().stream()
                .map(article -> article == nearest
                        ? provision(Rule.PROVISION, act, article, start, end)
                        : provision(Rule.PROVISION, act, article, article.start(), article.end()))
                .toList();
    }

    private static List<Candidate> apart(Candidate act, ArticleList list) {
        return list.articles().stream()
                .map(article -> provision(Rule.PROVISION_THEREOF, act, article, article.start(), article.end()))
                .toList();
    }

    private static Candidate provision(Rule rule, Candidate act, ArticleList.Article article, int start, int end) {
        Sense whole = act.sense();
        String label = "Article " + article.number() + " of " + whole.label();
        Target part = new Target.Provision(whole.target(), article.number(), label);
        return new Candidate(start, end, article.start(), article.end(), rule, List.of(new Sense(part, label)));
    }
}
