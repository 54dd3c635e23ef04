package eu.hemicycle.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what somebody looks for:
 *
 * <pre>
 * any  = all *("OR" all)
 * all  = 1*(["AND"] ["-" / "NOT" / "+"] unit)
 * unit = word / beginning"*" / DQUOTE phrase DQUOTE / "(" any ")"
 * </pre>
 *
 * Other punctuation parts words and means nothing. What would cost more than it finds, or means something else in other
 * search languages, is refused rather than misread.
 */
final class WordQueryParser {

    private static final int LONGEST = 1000;
    private static final int MOST_WORDS = 32;
    private static final int DEEPEST = 5;
    private static final int SHORTEST_BEGINNING = 3;

    private static final Pattern TOKEN = Pattern.compile("\\s+|\"[^\"]*+\"?|[()]|[^\\s()\"]+");
    private static final Pattern FUZZY = Pattern.compile(".*~[0-9.]*");
    private static final Pattern BOOST = Pattern.compile(".*\\^[0-9.]+");
    private static final Pattern WILDCARD_WITHIN = Pattern.compile(".*(\\*.|[\\p{L}\\p{N}]\\?[\\p{L}\\p{N}]).*");
    private static final Pattern REGEX = Pattern.compile("/.+/");

    private final List<String> tokens;
    private int at;
    private int words;
    private int depth;

    private final Optional<FieldNames> fields;

    private WordQueryParser(List<String> tokens, Optional<FieldNames> fields) {
        this.tokens = tokens;
        this.fields = fields;
    }

    /** @throws InvalidWords if it cannot be read, is too much, or holds no word */
    static WordQuery parse(String text) {
        return parse(text, Optional.empty());
    }

    /**
     * The same, where words may stand after the name of a field and a colon.
     *
     * @throws InvalidWords also if there is no field of that name
     */
    static WordQuery parse(String text, FieldNames fields) {
        return parse(text, Optional.of(fields));
    }

    private static WordQuery parse(String text, Optional<FieldNames> fields) {
        if (text.length() > LONGEST) {
            throw new InvalidWords("It has " + text.length() + " characters; the limit is " + LONGEST + ".");
        }
        WordQueryParser parser = new WordQueryParser(tokens(text), fields);
        Optional<WordQuery> query = parser.any();
        if (parser.at < parser.tokens.size()) {
            throw new InvalidWords("A bracket is closed that was never opened.");
        }
        return query.orElseThrow(() -> new InvalidWords("It holds no word to look for."));
    }

    /** Blanks are kept, because a minus counts only at the beginning of a word. */
    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private Optional<WordQuery> any() {
        List<WordQuery> alternatives = new ArrayList<>();
        boolean more = true;
        while (more) {
            all().ifPresent(alternatives::add);
            more = is("OR") || is("||");
            at += more ? 1 : 0;
        }
        return alternatives.size() < 2
                ? alternatives.stream().findFirst()
                : Optional.of(new WordQuery.Any(alternatives));
    }

    private Optional<WordQuery> all() {
        List<WordQuery> wanted = new ArrayList<>();
        List<WordQuery> unwanted = new ArrayList<>();
        skipBlanks();
        while (at < tokens.size() && !is(")") && !is("OR") && !is("||")) {
            boolean without = sign();
            unit().ifPresent((without ? unwanted : wanted)::add);
            skipBlanks();
        }
        if (wanted.isEmpty() && !unwanted.isEmpty()) {
            throw new InvalidWords("It says only what is not wanted; name a word that is.");
        }
        return wanted.size() == 1 && unwanted.isEmpty()
                ? Optional.of(wanted.get(0))
                : Optional.<WordQuery>of(new WordQuery.All(wanted, unwanted)).filter(query -> !wanted.isEmpty());
    }

    /** Reads what stands before a unit; true if the unit is not wanted. */
    private boolean sign() {
        if (is("AND") || is("&&")) {
            at++;
            skipBlanks();
        }
        if (is("NOT")) {
            at++;
            skipBlanks();
            return true;
        }
        String token = at < tokens.size() ? tokens.get(at) : "";
        if (token.length() > 0 && (token.charAt(0) == '-' || token.charAt(0) == '+')) {
            takeSign(token);
            return token.charAt(0) == '-';
        }
        return false;
    }

    private void takeSign(String token) {
        if (token.length() > 1) {
            tokens.set(at, token.substring(1));
        } else {
            at++;
        }
    }

    private Optional<WordQuery> unit() {
        if (at >= tokens.size() || tokens.get(at).isBlank()) {
            return Optional.empty();
        }
        String token = tokens.get(at++);
        return switch (token.charAt(0)) {
            case '(' -> group();
            case '"' -> phrase(token);
            default -> word(token);
        };
    }

    private Optional<WordQuery> group() {
        depth++;
        if (depth > DEEPEST) {
            throw new InvalidWords("It has more than " + DEEPEST + " brackets within brackets.");
        }
        Optional<WordQuery> inner = any();
        if (!is(")")) {
            throw new InvalidWords("A bracket is opened and never closed.");
        }
        at++;
        depth--;
        return inner;
    }

    private Optional<WordQuery> phrase(String token) {
        if (token.length() < 2 || !token.endsWith("\"")) {
            throw new InvalidWords("A quotation mark is opened and never closed.");
        }
        if (at < tokens.size() && tokens.get(at).startsWith("~")) {
            throw new InvalidWords("Words near each other (\"…\"~) cannot be looked for; leave the ~ out.");
        }
        String text = token.substring(1, token.length() - 1);
        return isWord(text) ? counted(new WordQuery.Phrase(text), text.strip().split("\\s+").length) : Optional.empty();
    }

    private Optional<WordQuery> word(String token) {
        Optional<FieldNames.Named> named = fields.flatMap(names -> names.named(token));
        return named.isPresent() ? named(named.get()) : plain(token);
    }

    private Optional<WordQuery> named(FieldNames.Named named) {
        Optional<WordQuery> meant = named.rest().isEmpty()
                ? unit()
                : Optional.of(named.rest()).flatMap(rest -> named.isFacet() ? value(rest) : plain(rest));
        return Optional.of(meant.map(named::of)
                .orElseThrow(() -> new InvalidWords("Nothing stands after " + named.name() + ":, such as "
                        + named.name() + ":word. No blank stands between.")));
    }

    private Optional<WordQuery> value(String text) {
        return counted(new WordQuery.Word(text), 1);
    }

    private Optional<WordQuery> plain(String token) {
        Optional<WordQuery> reference = fields.flatMap(names -> FieldNames.reference(token));
        if (reference.isPresent()) {
            return reference;
        }
        refuseUnavailable(token);
        if (token.endsWith("*")) {
            return beginning(token.substring(0, token.length() - 1));
        }
        return isWord(token) ? counted(new WordQuery.Word(token), 1) : Optional.empty();
    }

    private Optional<WordQuery> beginning(String text) {
        long length = text.codePoints().filter(Character::isLetterOrDigit).count();
        if (length < SHORTEST_BEGINNING) {
            throw new InvalidWords(
                    "Before * stand at least " + SHORTEST_BEGINNING + " letters or digits, as in cyber*.");
        }
        return counted(new WordQuery.Beginning(text), 1);
    }

    private static void refuseUnavailable(String token) {
        if (WILDCARD_WITHIN.matcher(token).matches()) {
            throw new InvalidWords("* stands only at the end of a word, as in cyber*, and ? means nothing.");
        }
        if (REGEX.matcher(token).matches()) {
            throw new InvalidWords("Regular expressions (/…/) cannot be looked for; use FILTER regex(…).");
        }
        if (FUZZY.matcher(token).matches()) {
            throw new InvalidWords("Similar words (~) cannot be looked for; leave the ~ out.");
        }
        if (BOOST.matcher(token).matches()) {
            throw new InvalidWords("Words cannot be given weight (^); leave the ^ out.");
        }
    }

    private Optional<WordQuery> counted(WordQuery query, int count) {
        words += count;
        if (words > MOST_WORDS) {
            throw new InvalidWords("It has more than " + MOST_WORDS + " words.");
        }
        return Optional.of(query);
    }

    private static boolean isWord(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private boolean is(String token) {
        return at < tokens.size() && tokens.get(at).equals(token);
    }

    private void skipBlanks() {
        while (at < tokens.size() && tokens.get(at).isBlank()) {
            at++;
        }
    }
}
