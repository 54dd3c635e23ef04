package eu.hemicycle.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Chooses the format of an answer: by a parameter of the request, or else by {@code Accept}. */
final class Formats {

    private Formats() {}

    /**
     * @param wishes values of the parameters that name a format, the strongest first
     * @throws Refused if this kind of answer has no format that the client reads
     */
    static Accept.Choice choose(HttpServletRequest request, List<String> wishes, AnswerKind kind) {
        return wished(wishes, kind)
                .map(format -> new Accept.Choice(format, format.mediaType()))
                .or(() -> Accept.of(request).choose(kind))
                .or(() -> unforeseen(Accept.of(request), kind))
                .orElseThrow(() -> notAcceptable(kind));
    }

    /** The format that is wished for and that this kind of answer has; wishes for others fall back to {@code Accept}. */
    static Optional<ResultFormat> wished(List<String> wishes, AnswerKind kind) {
        return wishes.stream()
                .flatMap(wish -> ResultFormat.named(wish, kind).stream())
                .findFirst();
    }

    /**
     * Some clients name a format of results once and for all, and read whatever graph a CONSTRUCT brings: RDF/XML can all
     * of them, rdflib's store up to version 6 nothing else.
     */
    private static Optional<Accept.Choice> unforeseen(Accept accept, AnswerKind kind) {
        return accept.namesOnlyResults() && kind == AnswerKind.GRAPH
                ? Optional.of(new Accept.Choice(ResultFormat.RDF_XML, ResultFormat.RDF_XML.mediaType()))
                : Optional.empty();
    }

    private static Refused notAcceptable(AnswerKind kind) {
        List<String> types =
                ResultFormat.of(kind).stream().map(ResultFormat::mediaType).toList();
        return new Refused(Problem.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "This answer comes as %s. Name one in Accept or with 'format='."
                                .formatted(String.join(", ", types)))
                .available(types));
    }
}
