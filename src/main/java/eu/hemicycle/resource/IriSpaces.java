package eu.hemicycle.resource;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which IRI spaces this site answers for, and at which local paths. A path is used for an IRI only if it leads back to
 * exactly that IRI; every other IRI is looked up by {@code /describe?iri=}.
 */
public final class IriSpaces {

    /**
     * A mapped space.
     *
     * @param iri prefix of the IRIs, ending in a slash
     * @param path prefix of the local paths, beginning and ending in a slash
     * @param except what may not follow the prefixes, because another space lies there
     */
    public record Space(String iri, String path, List<String> except) {

        public Space {
            except = List.copyOf(except);
            if (!Iris.isAbsolute(iri) || !iri.endsWith("/")) {
                throw new IllegalArgumentException("An IRI space is absolute and ends in a slash, unlike " + iri);
            }
            if (!path.matches("/([a-z]+/)+")) {
                throw new IllegalArgumentException("A path is like /person/, unlike " + path);
            }
        }

        public Space(String iri, String path) {
            this(iri, path, List.of());
        }

        private boolean excludes(String local) {
            return except.stream().anyMatch(local::startsWith);
        }

        private Optional<String> local(String prefix, String whole) {
            return Optional.of(whole)
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .filter(name -> !excludes(name));
        }
    }

    private static final String ONTOLOGY = "https://w3id.org/hemicycle/ns";
    private static final String PARLIAMENT = "https://data.europarl.europa.eu/";
    /** Clients and servers resolve or refuse these whatever we mean by them (RFC 3986 §5.2.4, §6.2.2.3). */
    private static final Pattern FRAGILE =
            Pattern.compile("(?:^|/)(?:\\.|%2[Ee]){1,2}(?=/|$)|//|^/|%[01][0-9A-Fa-f]|%7[Ff]");

    private final List<Space> spaces;

    /**
     * @param spaces none within another, neither by IRI nor by path
     * @throws IllegalArgumentException naming the two that overlap
     */
    public IriSpaces(List<Space> spaces) {
        this.spaces = List.copyOf(spaces);
        for (Space one : spaces) {
            for (Space other : spaces) {
                refuseOverlap(one, other);
            }
        }
    }

    private static void refuseOverlap(Space one, Space other) {
        if (one == other) {
            return;
        }
        if (one.local(one.iri(), other.iri()).isPresent()
                || one.local(one.path(), other.path()).isPresent()) {
            throw new IllegalArgumentException("The IRI spaces %s at %s and %s at %s overlap; give each its own"
                    .formatted(one.iri(), one.path(), other.iri(), other.path()));
        }
    }

    /**
     * The spaces of the European Parliament, the EU authorities and acts, EuroVoc, and our own.
     *
     * @param mint our own, ending in a slash; served at {@code /id/}
     */
    public static IriSpaces standard(String mint) {
        return new IriSpaces(List.of(
                new Space(PARLIAMENT + "eli/dl/", "/eli/dl/"),
                new Space(PARLIAMENT + "person/", "/person/"),
                new Space(PARLIAMENT + "org/", "/org/"),
                new Space(PARLIAMENT + "def/", "/def/"),
                new Space("http://publications.europa.eu/resource/authority/", "/authority/"),
                new Space("http://data.europa.eu/eli/", "/eli/", List.of("dl/")),
                new Space("http://eurovoc.europa.eu/", "/eurovoc/"),
                new Space(mint, "/id/")));
    }

    /** The path prefixes that are answered, each beginning and ending in a slash. */
    public List<String> paths() {
        return spaces.stream().map(Space::path).toList();
    }

    /** The local address of any IRI, as URI characters: a mapped path, a term of {@code /ns}, or a look-up. */
    public String pathOf(String iri) {
        return mappedPathOf(iri).orElseGet(() -> "/describe?iri=" + Iris.encodeParameter(iri));
    }

    /** The mapped path of an IRI; empty if only {@code /describe} can name it. */
    public Optional<String> mappedPathOf(String iri) {
        if (iri.equals(ONTOLOGY)) {
            return Optional.of("/ns");
        }
        if (iri.startsWith(ONTOLOGY + "#")) {
            return Optional.of("/ns#" + Iris.encodePath(iri.substring(ONTOLOGY.length() + 1)));
        }
        return spaces.stream()
                .flatMap(space ->
                        space.local(space.iri(), iri).stream().map(local -> space.path() + Iris.encodePath(local)))
                .filter(path -> iriOf(path).filter(iri::equals).isPresent())
                .findFirst();
    }

    /**
     * The IRI at a mapped path.
     *
     * @param path as sent, percent-encoded and without suffix
     * @return empty if the path lies in no space or cannot carry an IRI safely
     */
    public Optional<String> iriOf(String path) {
        return spaces.stream()
                .flatMap(space -> space.local(space.path(), path).stream()
                        .filter(IriSpaces::isSafe)
                        .map(local -> space.iri() + Iris.decodePath(local)))
                .filter(Iris::isAbsolute)
                .findFirst();
    }

    private static boolean isSafe(String local) {
        return !FRAGILE.matcher(local).find() && Format.ofSuffix(local).isEmpty();
    }
}
