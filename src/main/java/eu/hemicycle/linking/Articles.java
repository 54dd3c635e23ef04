package eu.hemicycle.linking;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Joins articles to the act beside them: {@code Article 7 of Directive 2004/38/EC}, {@code Directive 2004/38/EC, Article
 * 7}. Of several articles each becomes a link of its own, and the one next to the act takes it into its span.
 */
final class Articles {

    private static final String AUTHOR = "\\p{Lu}[\\p{L}-]*+ +";

    /** Between articles and their act, with the institutions that adopted it if they are printed. */
    private static final Pattern OF_ACT = Pattern.compile("(?: *, *| +)(?:(?:of|in|to|under) +(?:(?:the|that) +)?"
            + "(?:" + AUTHOR + "(?:(?:and +(?:of +)?(?:the +)?)?" + AUTHOR + "){0,4})?)?");

    /** Between an act and its articles. */
    private static final Pattern ACT_FIRST = Pattern.compile("(?: *, *| +)(?:(?:in particular|notably|namely) +)?");

    /** After articles of another act, whose name follows whether it is known or not. */
    private static final Pattern OTHER_ACT = Pattern.compile(" *,? +(?:of\\b|\\p{Lu})");

    /** The beginning of a citation that is one of several under one heading: which has the articles is not said. */
    private static final Pattern ONE_OF_SEVERAL =
            Pattern.compile("(?i)(?:\\p{L}+ )?(?:directive|regulation|decision)s\\b|[\\d(]");

    private final String plain;
    private final NavigableMap<Integer, Candidate> actsByStart = new TreeMap<>();
    private final NavigableMap<Integer, Candidate> actsByEnd = new TreeMap<>();

    private Articles(String plain, List<Candidate> links) {
        this.plain = plain;
        links.stream().filter(this::mayHaveArticles).forEach(act -> {
            actsByStart.put(act.start(), act);
            actsByEnd.put(act.end(), act);
        });
    }

    /** The provisions cited, given what was found without them, in which no two overlap. */
    static List<Candidate> in(String plain, List<Candidate> links) {
        Articles articles = new Articles(plain, links);
        return ArticleList.in(plain).stream()
                .flatMap(list -> articles.provisions(list).stream())
                .toList();
    }

    private boolean mayHaveArticles(Candidate link) {
        boolean oneOfSeveral = link.rule() == Rule.ACT_NUMBER && stands(ONE_OF_SEVERAL, link.start());
        return link.isClear() && link.isAct() && !oneOfSeveral;
    }

    private boolean stands(Pattern form, int at) {
        return form.matcher(plain).region(at, plain.length()).lookingAt();
    }

    private List<Candidate> provisions(ArticleList list) {
        return actAfter(list)
                .map(act -> joinedBefore(act, list))
                .or(() -> actBefore(list).map(act -> joinedAfter(act, list)))
                .orElse(List.of());
    }

    private Optional<Candidate> actAfter(ArticleList list) {
        return Optional.ofNullable(actsByStart.ceilingEntry(list.end()))
                .map(Map.Entry::getValue)
                .filter(act -> isBetween(OF_ACT, list.end(), act.start()));
    }

    private Optional<Candidate> actBefore(ArticleList list) {
        return Optional.ofNullable(actsByEnd.floorEntry(list.start()))
                .map(Map.Entry::getValue)
                .filter(act -> isBetween(ACT_FIRST, act.end(), list.start()))
                .filter(act -> !stands(OTHER_ACT, list.end()));
    }

    private boolean isBetween(Pattern form, int start, int end) {
        return form.matcher(plain).region(start, end).matches();
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
                        ? provision(act, article, start, end)
                        : provision(act, article, article.start(), article.end()))
                .toList();
    }

    private static Candidate provision(Candidate act, ArticleList.Article article, int start, int end) {
        Sense whole = act.sense();
        String label = "Article " + article.number() + " of " + whole.label();
        Target part = new Target.Provision(whole.target(), article.number(), label);
        return new Candidate(start, end, Rule.PROVISION, new Sense(part, label));
    }
}
