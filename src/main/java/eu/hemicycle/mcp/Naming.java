package eu.hemicycle.mcp;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Reference;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.resource.Digests;
import eu.hemicycle.resource.Index;
import eu.hemicycle.resource.Listings;
import eu.hemicycle.search.Namesakes;
import eu.hemicycle.search.Suggestions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is meant by how a model names it: an IRI, an official identifier, a reference. */
final class Naming {

    private static final Pattern IRI = Pattern.compile("[a-z][a-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
    private static final int MOST = 5;
    private static final int LONGEST = 2_000;

    private final Index index;
    private final Listings listings;
    private final Digests digests;

    Naming(Index index, Listings listings, Digests digests) {
        this.index = index;
        this.listings = listings;
        this.digests = digests;
    }

    /**
     * The IRI that is meant.
     *
     * @throws InvalidCall if there is none, or more than one
     */
    String iri(String id, String language) {
        if (id.length() > LONGEST) {
            throw new InvalidCall("An id has at most %d characters.".formatted(LONGEST));
        }
        if (IRI.matcher(id).matches()) {
            return known(id);
        }
        return DocumentId.in(id)
                .map(document -> known(Iris.PROJECT.work(document).getURI()))
                .orElseGet(() -> referred(id, language));
    }

    private String known(String iri) {
        digests.takenBack(iri).ifPresent(tombstone -> {
            throw new InvalidCall(
                    "The document <%s> was withdrawn on %s: %s".formatted(iri, tombstone.time(), tombstone.reason()));
        });
        return iri;
    }

    private String referred(String id, String language) {
        Matcher written = Reference.WRITTEN.matcher(id);
        return written.find()
                ? Reference.of(written)
                        .map(reference -> document(reference, written.group("answer") != null))
                        .orElseThrow(() -> unknown(id))
                : named(id, language);
    }

    private String document(Reference reference, boolean answer) {
        List<String> works = new Namesakes(index.current()).referred(reference.toString(), MOST);
        return works.stream()
                .filter(iri -> DocumentId.in(iri)
                        .filter(id -> id.part() == (answer ? DocumentId.Part.ANSWER : DocumentId.Part.QUESTION))
                        .isPresent())
                .findFirst()
                .or(() -> works.stream().findFirst())
                .map(this::known)
                .orElseThrow(() -> unknown(reference.toString()));
    }

    private static InvalidCall unknown(String id) {
        return new InvalidCall(
                "No document here has the reference \"%s\". Look for it with the tool search.".formatted(id));
    }

    /** A name may be that of several things, so the model is to choose. */
    private String named(String name, String language) {
        Suggestions suggestions = new Suggestions(index.current());
        String candidates = listings
                .things(
                        Stream.of(suggestions.things(name, MOST), new Namesakes(index.current()).things(name, MOST))
                                .flatMap(List::stream)
                                .distinct()
                                .limit(MOST)
                                .toList(),
                        language)
                .values()
                .stream()
                .map(ref -> "%s <%s>".formatted(ref.label().text(), ref.iri()))
                .collect(Collectors.joining("; "));
        throw new InvalidCall(
                candidates.isEmpty()
                        ? "\"%s\" is no IRI and no reference such as E-003194/2020, and nothing here is called so. Look for it with the tool search."
                                .formatted(name)
                        : "\"%s\" is a name. Call again with the IRI of what is meant: %s".formatted(name, candidates));
    }
}
