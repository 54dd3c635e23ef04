package eu.hemicycle.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Articles printed one after the other under one heading: {@code Articles 5, 6(1)(a) and (b)}.
 *
 * @param articles at least one, in order
 */
record ArticleList(List<Article> articles) {

    private static final String PART = "\\((?:\\d{1,2}|[a-z]{1,4})\\)";

    private static final String END = "(?![\\p{L}\\d/])";

    private static final Pattern HEADING =
            Pattern.compile("(?<![\\p{L}\\d_-])(?:[Pp]oint +(?<point>\\([a-z]{1,4}\\)) +of +)?+"
                    + "(?:[Pp]aragraph +(?<paragraph>\\d{1,2}) +of +)?+(?:(?i:articles?)|Arts?\\.) *+");

    private static final Pattern ARTICLE =
            Pattern.compile("\\d{1,3}(?:[a-z]{1,2}(?![a-z]))?+(?: ?" + PART + "){0,6}+" + END);

    /** A further point or paragraph of the article before it. */
    private static final Pattern PARTS = Pattern.compile("(?:" + PART + "){1,6}+" + END);

    private static final Pattern AND = Pattern.compile(" *+, *+(?:(?:and|or) +)?+| +(?:and|or|to) +|-");

    /**
     * One of them.
     *
     * @param start in chars; the first one's takes in the heading
     * @param end exclusive
     * @param number {@code 6(1)(b)}
     */
    record Article(int start, int end, String number) {

        /**
         * Completes a bare {@code (b)} after {@code 6(1)(a)} to {@code 6(1)(b)}. Empty unless exactly one part of the
         * article before it is of the same sort, digit or letter.
         */
        Optional<Article> besides(Article previous) {
            String sort = Character.isDigit(number.charAt(1)) ? "\\(\\d" : "\\([a-z]";
            List<MatchResult> alike =
                    Pattern.compile(sort).matcher(previous.number).results().toList();
            return alike.size() == 1
                    ? Optional.of(new Article(
                            start,
                            end,
                            previous.number.substring(0, alike.get(0).start()) + number))
                    : Optional.empty();
        }
    }

    ArticleList {
        articles = List.copyOf(articles);
    }

    int start() {
        return first().start();
    }

    int end() {
        return last().end();
    }

    Article first() {
        return articles.get(0);
    }

    Article last() {
        return articles.get(articles.size() - 1);
    }

    /** All lists in a folded text, in order. */
    static List<ArticleList> in(String plain) {
        List<ArticleList> lists = new ArrayList<>();
        Matcher heading = HEADING.matcher(plain);
        while (heading.find()) {
            first(heading, plain)
                    .map(first -> new ArticleList(withFollowers(first, plain)))
                    .ifPresent(lists::add);
        }
        return lists;
    }

    private static Optional<Article> first(Matcher heading, String plain) {
        String paragraph = Optional.ofNullable(heading.group("paragraph"))
                .map(number -> "(" + number + ")")
                .orElse("");
        String point = Optional.ofNullable(heading.group("point")).orElse("");
        return printed(ARTICLE, heading.end(), plain)
                .map(own -> new Article(heading.start(), own.end(), own.number() + paragraph + point));
    }

    private static List<Article> withFollowers(Article first, String plain) {
        List<Article> articles = new ArrayList<>();
        Matcher and = AND.matcher(plain);
        Optional<Article> next = Optional.of(first);
        while (next.isPresent()) {
            Article article = next.get();
            articles.add(article);
            next = and.region(article.end(), plain.length()).lookingAt()
                    ? follower(article, and.end(), plain)
                    : Optional.empty();
        }
        return articles;
    }

    private static Optional<Article> follower(Article previous, int start, String plain) {
        return printed(ARTICLE, start, plain)
                .or(() -> printed(PARTS, start, plain).flatMap(parts -> parts.besides(previous)));
    }

    private static Optional<Article> printed(Pattern form, int start, String plain) {
        Matcher matcher = form.matcher(plain).region(start, plain.length());
        return matcher.lookingAt()
                ? Optional.of(new Article(start, matcher.end(), matcher.group().replace(" ", "")))
                : Optional.empty();
    }
}
