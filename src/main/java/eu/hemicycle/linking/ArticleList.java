package eu.hemicycle.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Articles printed one after the other under one heading: {@code Articles 5, 6(1)(a) and (b)}.
 *
 * @param articles at least one, in order
 */
record ArticleList(List<Article> articles) {

    private static final String PART = "\\((?:\\d{1,2}|[a-z]{1,4})\\)";

    private static final String END = "(?![\\p{L}\\d/])";

    private static final Pattern ARTICLE = Pattern.compile(
            "(?<number>\\d{1,3}(?:[a-z]{1,2}(?![a-z]))?+)(?:\\.?º)?+(?:\\.(?<dotted>\\d{1,2})(?![\\d.]))?+(?<parts>(?: ?"
                    + PART + "){0,6}+)" + END);

    /** Points are numbered by the letters of the language; only Latin ones are the same in all. */
    private static final Pattern ASCII = Pattern.compile("[a-z0-9]+");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[a-z]?");

    /** A further point or paragraph of the article before it. */
    private static final Pattern PARTS = Pattern.compile("(?:" + PART + "){1,6}+" + END);

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

    /** All lists in a text, in order. */
    static List<ArticleList> in(Content content, Wording words) {
        List<ArticleList> lists = new ArrayList<>();
        Matcher heading = words.citing().articleHeading().matcher(content.lower());
        while (heading.find()) {
            first(heading, content, words)
                    .map(first -> new ArticleList(withFollowers(first, content, words)))
                    .ifPresent(lists::add);
        }
        Matcher numbered = words.citing().numberedArticles().matcher(content.lower());
        while (numbered.find()) {
            lists.add(ofNumbers(numbered));
        }
        lists.sort(Comparator.comparingInt(ArticleList::start));
        return lists;
    }

    /** {@code 101. és 102. cikke}; paragraph and point belong to the last. */
    private static ArticleList ofNumbers(Matcher found) {
        List<Article> articles = new ArrayList<>();
        Matcher number = NUMBER.matcher(found.group("numbers"));
        while (number.find()) {
            articles.add(new Article(found.start() + number.start(), found.start() + number.end(), number.group()));
        }
        Article last = articles.remove(articles.size() - 1);
        articles.add(new Article(
                last.start(), found.end(), last.number() + part(found, "paragraph") + part(found, "point")));
        return new ArticleList(articles);
    }

    private static String part(Matcher found, String group) {
        return Optional.ofNullable(found.group(group))
                .map(part -> "(" + part + ")")
                .orElse("");
    }

    private static Optional<Article> first(Matcher heading, Content content, Wording words) {
        String parts = part(heading, "paragraph") + part(heading, "point");
        return article(heading.end(), content, words)
                .map(own -> new Article(heading.start(), own.end(), own.number() + parts));
    }

    private static List<Article> withFollowers(Article first, Content content, Wording words) {
        List<Article> articles = new ArrayList<>();
        Matcher and = words.citing().listed().matcher(content.lower());
        Optional<Article> next = Optional.of(first);
        while (next.isPresent()) {
            Article article = next.get();
            articles.add(article);
            next = and.region(article.end(), content.lower().length()).lookingAt()
                    ? follower(article, and.end(), content, words)
                    : Optional.empty();
        }
        return articles;
    }

    private static Optional<Article> follower(Article previous, int start, Content content, Wording words) {
        return article(start, content, words)
                .or(() -> printed(PARTS, start, content.plain()).flatMap(parts -> parts.besides(previous)));
    }

    /** An article with what words of the language add to it: {@code 14, paragraphe 2, point a)}. */
    private static Optional<Article> article(int start, Content content, Wording words) {
        Matcher matcher =
                ARTICLE.matcher(content.plain()).region(start, content.plain().length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String dotted = matcher.group("dotted") == null ? "" : "(" + matcher.group("dotted") + ")";
        String number =
                matcher.group("number") + dotted + matcher.group("parts").replace(" ", "");
        Matcher ordinal = words.citing().ordinal().matcher(content.lower());
        ordinal.region(matcher.end(), content.lower().length()).useTransparentBounds(true);
        int end = ordinal.lookingAt() ? ordinal.end() : matcher.end();
        return Optional.of(withParts(new Article(start, end, number), content, words));
    }

    private static Article withParts(Article bare, Content content, Wording words) {
        Article article = bare;
        Matcher part = words.citing().articleParts().matcher(content.lower());
        while (part.region(article.end(), content.lower().length()).lookingAt()) {
            String named = Stream.of("paragraph", "point", "bare", "letter")
                    .map(part::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            boolean tells = part.group("more") == null && ASCII.matcher(named).matches();
            article = new Article(article.start(), part.end(), article.number() + (tells ? "(" + named + ")" : ""));
        }
        return article;
    }

    private static Optional<Article> printed(Pattern form, int start, String plain) {
        Matcher matcher = form.matcher(plain).region(start, plain.length());
        return matcher.lookingAt()
                ? Optional.of(new Article(start, matcher.end(), matcher.group().replace(" ", "")))
                : Optional.empty();
    }
}
