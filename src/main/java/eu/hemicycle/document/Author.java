package eu.hemicycle.document;

import java.util.Optional;

/**
 * Who asked, as named by the source.
 *
 * @param name given and family name
 * @param group the political group's abbreviation, where it stands in brackets after the name
 * @param person the number under which the Parliament knows the person, where the source gives it or the name led to it
 * @param onBehalfOf the group or committee for whom the person asks, as printed: {@code the PPE Group}
 */
public record Author(String name, Optional<String> group, Optional<String> person, Optional<String> onBehalfOf) {

    public Author {
        if (person.isPresent() && !person.get().matches("[0-9]+")) {
            throw new IllegalArgumentException("The Parliament's number of a person has only digits: " + person.get());
        }
    }

    /** An author of whom no more than this is printed. */
    public Author(String name, Optional<String> group) {
        this(name, group, Optional.empty(), Optional.empty());
    }

    public Author onBehalfOf(String printed) {
        return new Author(name, group, person, Optional.of(printed));
    }
}
