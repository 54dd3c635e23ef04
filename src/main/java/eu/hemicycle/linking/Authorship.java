package eu.hemicycle.linking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells bodies that a sentence is about from those that only form part of an act's citation: "the Council" in "Directive
 * 2004/38/EC of the European Parliament and of the Council", or right before "Decision".
 */
final class Authorship {

    private static final Pattern BEFORE_ACT = Pattern.compile(" +(?:and +(?:of +)?(?:the +)?\\p{Lu}\\p{L}*+ +)?"
            + "(?:(?:Implementing|Delegated|Framework) +)?(?:Directive|Regulation|Decision)s?\\b");

    private static final Pattern SPACE = Pattern.compile(" +");

    private final String plain;
    private final Citing citing;
    private final List<Candidate> named;
    private final Map<Integer, Candidate> bodyByStart = new HashMap<>();

    Authorship(String plain, Wording words, List<Candidate> named) {
        this.plain = plain;
        this.citing = words.citing();
        this.named = named;
        named.stream().filter(Candidate::isBody).forEach(body -> bodyByStart.put(body.start(), body));
    }

    List<Candidate> withoutAuthorsOf(List<Candidate> cited) {
        Set<Candidate> authors = new HashSet<>();
        cited.forEach(act -> addAuthors(act, authors));
        Set<Integer> acts = cited.stream().map(Candidate::start).collect(Collectors.toSet());
        return named.stream()
                .filter(name -> !authors.contains(name) && !isBefore(acts, name))
                .toList();
    }

    private boolean isBefore(Set<Integer> acts, Candidate name) {
        boolean beforeCited = after(SPACE, name)
                .filter(acts::contains)
                .or(() -> after(citing.andCoauthor(), name).filter(acts::contains))
                .isPresent();
        return name.isBody() && (beforeCited || after(BEFORE_ACT, name).isPresent());
    }

    private void addAuthors(Candidate act, Set<Candidate> authors) {
        Optional<Candidate> author = bodyAfter(citing.ofAuthor(), act);
        while (author.isPresent()) {
            authors.add(author.get());
            author = bodyAfter(citing.andOfAuthor(), author.get());
        }
    }

    private Optional<Candidate> bodyAfter(Pattern joint, Candidate before) {
        return after(joint, before).map(bodyByStart::get);
    }

    private Optional<Integer> after(Pattern form, Candidate before) {
        Matcher matcher = form.matcher(plain).region(before.end(), plain.length());
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }
}
