package eu.hemicycle.sparql;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.sparql.lang.sparql_11.JavaCharStream;
import org.apache.jena.sparql.lang.sparql_11.SPARQLParser11TokenManager;
import org.apache.jena.sparql.lang.sparql_11.Token;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a query (SPARQL 1.1 section 19.8) for Jena's parser, which knows its own only by a method so large that
 * HotSpot never compiles it. It reads what queries are commonly made of, and nothing of a text with anything else: that is
 * left to Jena whole. Places in the text are not kept.
 */
final class QueryTokens extends SPARQLParser11TokenManager {

    private static final Map<String, Integer> WORDS = words();
    private static final Map<String, Integer> SIGNS = signs();
    /** Parts of tokens of two words. */
    private static final Set<String> UPDATES = Set.of("insert", "delete", "data");

    private static final int SIGNED = INTEGER_POSITIVE - INTEGER;
    private static final int NEGATED = INTEGER_NEGATIVE - INTEGER;

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int place;
    private int given;

    private QueryTokens(String text) {
        super(new JavaCharStream(Reader.nullReader(), 1, 1, 1));
        this.text = text;
    }

    /** The tokens of a text; empty if it has others than the common ones. */
    static Optional<QueryTokens> of(String text) {
        QueryTokens read = new QueryTokens(text);
        return read.readAll() ? Optional.of(read) : Optional.empty();
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        for (int kind = 0; kind < tokenImage.length; kind++) {
            String image = image(kind);
            if (image.length() > 1 && image.chars().allMatch(QueryTokens::isName)) {
                words.put(image.toLowerCase(Locale.ROOT), kind);
            }
        }
        return Map.copyOf(words);
    }

    private static Map<String, Integer> signs() {
        Map<String, Integer> signs = new HashMap<>();
        for (int kind = 0; kind < tokenImage.length; kind++) {
            String image = image(kind);
            if (!image.isEmpty() && image.chars().noneMatch(QueryTokens::isName)) {
                signs.put(image, kind);
            }
        }
        return Map.copyOf(signs);
    }

    /** What stands between quotes in the generated table; empty for a kind that has no single form. */
    private static String image(int kind) {
        String shown = tokenImage[kind];
        return shown.startsWith("\"") ? shown.substring(1, shown.length() - 1) : "";
    }

    @Override
    public Token getNextToken() {
        return given < tokens.size() ? tokens.get(given++) : Token.newToken(EOF, "");
    }

    private boolean readAll() {
        boolean known = true;
        while (known && skipSpace()) {
            known = read(text.charAt(place));
        }
        return known;
    }

    /** Whether there is anything behind white space and comments. */
    private boolean skipSpace() {
        while (place < text.length()) {
            char at = text.charAt(place);
            if (at == '#') {
                place = endOf('\n');
            } else if (!isSpace(at)) {
                return true;
            } else {
                place++;
            }
        }
        return false;
    }

    private int endOf(char last) {
        int end = text.indexOf(last, place);
        return end < 0 ? text.length() : end + 1;
    }

    private boolean read(char first) {
        if (isLetter(first) || first == ':') {
            return name();
        }
        if (isDigit(first)) {
            return number(place, 0);
        }
        return switch (first) {
            case '?', '$' -> variable(first);
            case '<' -> iri() || less();
            case '"', '\'' -> string(first);
            case '(' -> bracket(LPAREN, ')', NIL);
            case '[' -> bracket(LBRACKET, ']', ANON);
            case '+' -> isDigit(at(place + 1)) ? number(place + 1, SIGNED) : sign(1);
            case '-' -> isDigit(at(place + 1)) ? number(place + 1, NEGATED) : at(place + 1) != '>' && sign(1);
            case '.' -> !isDigit(at(place + 1)) && sign(1);
            case '@' -> language();
            case '_' -> blank();
            case '^', '|', '&' -> at(place + 1) == first ? sign(2) : sign(1);
            case '!', '>' -> at(place + 1) == '=' ? sign(2) : sign(1);
            case '{', '}', ')', ']', ';', ',', '=', '*', '/' -> sign(1);
            default -> false;
        };
    }

    /** A character; 0 behind the end. */
    private char at(int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private boolean add(int kind, int end) {
        tokens.add(Token.newToken(kind, text.substring(place, end)));
        place = end;
        return true;
    }

    private boolean sign(int length) {
        Integer kind = SIGNS.get(text.substring(place, place + length));
        return kind != null && add(kind, place + length);
    }

    private boolean less() {
        char next = at(place + 1);
        return next != '-' && sign(next == '=' ? 2 : 1);
    }

    private boolean iri() {
        int end = place + 1;
        while (isOfIri(at(end))) {
            end++;
        }
        return at(end) == '>' && add(IRIref, end + 1);
    }

    /** Whether a character can stand between the angle brackets of an IRI (IRIREF). */
    static boolean isOfIri(char one) {
        return one > ' ' && "<>\"{}|^`\\".indexOf(one) < 0;
    }

    /** A prefixed name, or a keyword. */
    private boolean name() {
        int end = endOfName(place, false);
        boolean prefix = at(end) == ':' && (end == place || at(end - 1) != '.');
        return prefix ? prefixed(end + 1) : at(end) != ':' && word();
    }

    private boolean prefixed(int local) {
        int end = isName(at(local)) || at(local) == ':' ? endOfName(local, true) : local;
        boolean more = at(end) == '%' || at(end) == '\\' || isOther(at(end));
        return !more && add(end == local ? PNAME_NS : PNAME_LN, end > local ? withoutDots(end) : end);
    }

    private int endOfName(int from, boolean colons) {
        int end = from;
        while (isName(at(end)) || at(end) == '-' || at(end) == '.' || colons && at(end) == ':') {
            end++;
        }
        return end;
    }

    private int withoutDots(int end) {
        int last = end;
        while (at(last - 1) == '.') {
            last--;
        }
        return last;
    }

    private boolean word() {
        int end = place;
        while (isName(at(end))) {
            end++;
        }
        Integer kind = kind(text.substring(place, end));
        return kind != null && !isOther(at(end)) && add(kind, end);
    }

    private static @Nullable Integer kind(String word) {
        if (word.equals("a")) {
            return KW_A;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return UPDATES.contains(lower) ? null : WORDS.get(lower);
    }

    private boolean variable(char mark) {
        int end = place + 1;
        while (isName(at(end))) {
            end++;
        }
        if (isOther(at(end))) {
            return false;
        }
        return end == place + 1 ? sign(1) : add(mark == '?' ? VAR1 : VAR2, end);
    }

    private boolean blank() {
        boolean labelled = at(place + 1) == ':' && isName(at(place + 2));
        int end = endOfName(place + 2, false);
        return labelled && !isOther(at(end)) && add(BLANK_NODE_LABEL, withoutDots(end));
    }

    /** Without an exponent. */
    private boolean number(int from, int signed) {
        int end = digits(from);
        int kind = INTEGER;
        if (at(end) == '.' && isDigit(at(end + 1))) {
            end = digits(end + 1);
            kind = DECIMAL;
        }
        char next = at(end) == '.' ? at(end + 1) : at(end);
        return next != 'e' && next != 'E' && add(kind + signed, end);
    }

    private int digits(int from) {
        int end = from;
        while (isDigit(at(end))) {
            end++;
        }
        return end;
    }

    /** Within single quotes of either kind. */
    private boolean string(char quote) {
        int end = place + 1;
        while (isOfString(at(end), quote)) {
            end++;
        }
        boolean isLong = end == place + 1 && at(end + 1) == quote;
        return at(end) == quote && !isLong && add(quote == '"' ? STRING_LITERAL2 : STRING_LITERAL1, end + 1);
    }

    private static boolean isOfString(char one, char quote) {
        return one != quote && one != 0 && one != '\\' && one != '\n' && one != '\r';
    }

    private boolean language() {
        int end = place + 1;
        while (isLetter(at(end))) {
            end++;
        }
        if (end == place + 1) {
            return false;
        }
        while (at(end) == '-' && (isLetter(at(end + 1)) || isDigit(at(end + 1)))) {
            end++;
            while (isLetter(at(end)) || isDigit(at(end))) {
                end++;
            }
        }
        return add(LANGTAG, end);
    }

    /** A bracket and its end with nothing but white space between are one token. */
    private boolean bracket(int open, char close, int empty) {
        int end = place + 1;
        while (isSpace(at(end))) {
            end++;
        }
        if (at(end) == '#') {
            return false;
        }
        return at(end) == close ? add(empty, end + 1) : add(open, place + 1);
    }

    private static boolean isSpace(char one) {
        return one == ' ' || one == '\n' || one == '\t' || one == '\r';
    }

    private static boolean isLetter(int one) {
        return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z';
    }

    private static boolean isDigit(int one) {
        return one >= '0' && one <= '9';
    }

    private static boolean isName(int one) {
        return isLetter(one) || isDigit(one) || one == '_';
    }

    /** Beyond ASCII, where names may go on. */
    private static boolean isOther(char one) {
        return one > 0x7E;
    }
}
