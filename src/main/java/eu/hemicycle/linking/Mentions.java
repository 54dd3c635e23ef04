package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the lexicon's names in one text: at each word the longest name that begins there. */
final class Mentions {

    /** Before a capitalised word these make of a common word the name of some other body. */
    private static final Set<String> OF = Set.of("of", "for", "on");

    private final Lexicon lexicon;
    private final Content content;
    private final Language language;
    private final List<Token> tokens;

    Mentions(Lexicon lexicon, Content content, Language language) {
        this.lexicon = lexicon;
        this.content = content;
        this.language = language;
        this.tokens = Token.of(content.plain());
    }

    List<Candidate> find() {
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            longestAt(i).ifPresent(found::add);
        }
        return found;
    }

    private Optional<Candidate> longestAt(int from) {
        Optional<Candidate> longest = Optional.empty();
        Lexicon.Node node = lexicon.root();
        for (int to = from; to < tokens.size(); to++) {
            node = node.after(tokens.get(to).key());
            if (node == null) {
                break;
            }
            Optional<Candidate> longer = candidate(node.names(), from, to + 1);
            longest = longer.isPresent() ? longer : longest;
        }
        return longest;
    }

    private Optional<Candidate> candidate(List<KnownName> names, int from, int to) {
        if (names.isEmpty()
                || !standsAlone(tokens.get(from).start(), tokens.get(to - 1).end())) {
            return Optional.empty();
        }
        List<KnownName> meant = withContextFirst(
                names.stream().filter(name -> counts(name, from, to)).toList());
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        Rule rule = meant.stream()
                .map(KnownName::rule)
                .max(Comparator.comparing(Rule::confidence))
                .orElseThrow();
        return Optional.of(
                new Candidate(tokens.get(from).start(), tokens.get(to - 1).end(), rule, senses(meant)));
    }

    private boolean counts(KnownName name, int from, int to) {
        return name.isOf(language)
                && name.isSpelled(tokens.subList(from, to))
                && (!name.isGeneric() || meansTheKnownOne(from, to))
                && name.suits(content);
    }

    /** A name that this very text allows is believed before one that every text allows. */
    private static List<KnownName> withContextFirst(List<KnownName> names) {
        List<KnownName> allowedHere =
                names.stream().filter(KnownName::needsContext).toList();
        return allowedHere.isEmpty() ? names : allowedHere;
    }

    private static List<Sense> senses(List<KnownName> names) {
        return names.stream().map(KnownName::sense).distinct().toList();
    }

    /** Whether no further letter belongs to the word: not "TEAM" in "TEAM-EU", but "TEAM" in "TEAM-led". */
    private boolean standsAlone(int start, int end) {
        char before = at(start - 1);
        char after = at(end);
        boolean joinedBefore = before == '-' && Character.isLetterOrDigit(at(start - 2));
        boolean joinedAfter = after == '-' && (Character.isUpperCase(at(end + 1)) || Character.isDigit(at(end + 1)));
        boolean inFileName = after == '.' && Character.isLowerCase(at(end + 1));
        return !joinedBefore && !joinedAfter && !inFileName && "_@".indexOf(before) < 0 && "_@".indexOf(after) < 0;
    }

    private char at(int index) {
        return index >= 0 && index < content.plain().length() ? content.plain().charAt(index) : ' ';
    }

    /** The articles and prepositions are English, so a common word of another language counts as nothing yet. */
    private boolean meansTheKnownOne(int from, int to) {
        return language == Language.EN && from > 0 && tokens.get(from - 1).is("the") && !namesAnother(to);
    }

    private boolean namesAnother(int after) {
        if (after >= tokens.size() || !OF.contains(tokens.get(after).key())) {
            return false;
        }
        boolean ofThe = tokens.get(after).is("of") && isAt(after + 1, "the");
        int next = ofThe ? after + 2 : after + 1;
        return next < tokens.size() && tokens.get(next).isCapitalised();
    }

    private boolean isAt(int index, String word) {
        return index < tokens.size() && tokens.get(index).is(word);
    }
}
