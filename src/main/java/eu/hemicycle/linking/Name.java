package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import java.util.Optional;

/**
 * One written form of a thing's name.
 *
 * @param text as printed, with its capitals; holds a letter or a digit
 * @param language empty for a name that is the same in every language
 */
public record Name(String text, Optional<Language> language, Use use) {

    public Name {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("A name has at least one letter or digit, not: \"" + text + "\"");
        }
    }
}
