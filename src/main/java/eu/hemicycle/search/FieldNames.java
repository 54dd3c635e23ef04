package eu.hemicycle.search;

import eu.hemicycle.document.Reference;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that may be named before words: {@code title:hospital}, {@code year:2020}. */
final class FieldNames {

    private static final Pattern FORM = Pattern.compile("([\\p{L}-]{2,30}):([\\p{L}\\p{N}].*|)");

    /**
     * A field with what follows the colon.
     *
     * @param rest empty where a phrase or bracket follows
     */
    record Named(String name, Optional<WordQuery.Part> part, Optional<Facet> facet, String rest) {

        boolean isFacet() {
            return facet.isPresent();
        }

        WordQuery of(WordQuery meant) {
            return part.<WordQuery>map(texts -> new WordQuery.In(texts, meant))
                    .orElseGet(() -> new WordQuery.Has(facet.orElseThrow(), value(meant)));
        }

        private String value(WordQuery meant) {
            if (meant instanceof WordQuery.Word word && !word.text().endsWith("*")) {
                return facet.orElseThrow().value(word.text());
            }
            if (meant instanceof WordQuery.Phrase phrase) {
                return facet.orElseThrow().value(phrase.text());
            }
            throw new InvalidWords("After " + name + ": stands one value, such as " + name + ":2020.");
        }
    }

    /** @throws InvalidWords if it has the form of a field and none has the name */
    Optional<Named> named(String token) {
        Matcher form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        String name = form.group(1).toLowerCase(Locale.ROOT);
        Optional<WordQuery.Part> part = Arrays.stream(WordQuery.Part.values())
                .filter(one -> name(one).equals(name))
                .findFirst();
        Optional<Facet> facet = Facet.of(name);
        if (part.isEmpty() && facet.isEmpty()) {
            throw new InvalidWords("There is no field " + name + ". Fields are " + all()
                    + ". If the colon belongs to the words, put them in quotation marks.");
        }
        return Optional.of(new Named(name, part, facet, form.group(2)));
    }

    private static String name(WordQuery.Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static String all() {
        return Stream.concat(
                        Arrays.stream(WordQuery.Part.values()).map(FieldNames::name),
                        Arrays.stream(Facet.values()).map(Facet::parameter))
                .collect(Collectors.joining(", "));
    }

    /** A whole token that is a question's reference. */
    static Optional<WordQuery> reference(String token) {
        Matcher written = Reference.WRITTEN.matcher(token.toUpperCase(Locale.ROOT));
        return written.matches() ? Reference.of(written).map(WordQuery.Numbered::new) : Optional.empty();
    }
}
