package eu.hemicycle.document;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What an official register states of a Work beyond the words printed on it (ELI-EP, dataset description
 * parliamentary-questions 2.3.0).
 *
 * @param epNumber such as {@code PE703.773}
 * @param epNumberVersion the version that belongs to it
 * @param notation the notation in the public register of documents
 * @param label the register's own label
 * @param titles the titles of the Work, which may be in more languages than there are versions
 * @param originalLanguages codes of the EU language table, such as {@code DEU}
 * @param creators IRIs of the persons and organisations stated as creators
 * @param participations who took part, each with its role
 * @param basedOn IRIs of what the Work is based on
 */
public record Registration(
        Optional<String> epNumber,
        Optional<String> epNumberVersion,
        Optional<String> notation,
        Optional<String> label,
        List<Title> titles,
        List<String> originalLanguages,
        List<URI> creators,
        List<Participation> participations,
        List<URI> basedOn) {

    /**
     * A title in one language.
     *
     * @param language a language tag, such as {@code de}
     */
    public record Title(String language, String words) {}

    public Registration {
        titles = List.copyOf(titles);
        originalLanguages = List.copyOf(originalLanguages);
        creators = List.copyOf(creators);
        participations = List.copyOf(participations);
        basedOn = List.copyOf(basedOn);
    }

    /** The registration of which no more than the EP number is known. */
    public static Registration of(String epNumber) {
        return new Registration(
                Optional.of(epNumber),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** This one, with what the other knows and this does not. */
    public Registration completedBy(Registration other) {
        return new Registration(
                epNumber.or(other::epNumber),
                epNumberVersion.or(other::epNumberVersion),
                notation.or(other::notation),
                label.or(other::label),
                either(titles, other.titles),
                either(originalLanguages, other.originalLanguages),
                either(creators, other.creators),
                either(participations, other.participations),
                either(basedOn, other.basedOn));
    }

    private static <T> List<T> either(List<T> preferred, List<T> other) {
        return preferred.isEmpty() ? other : preferred;
    }
}
