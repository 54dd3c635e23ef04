package eu.hemicycle.publish;

import eu.hemicycle.document.Annex;
import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Works that a document implies by naming them: an answer names its questions, an annex its answer. */
final class Stubs {

    private Stubs() {}

    /** One contribution for each Work that this one implies, holding nothing but its identifier. */
    static List<Contribution> impliedBy(Contribution contribution) {
        return contribution.versions().stream()
                .flatMap(Stubs::named)
                .distinct()
                .map(stub -> new Contribution(stub, source(stub.id()), contribution.run()))
                .toList();
    }

    private static Stream<Document> named(Document document) {
        if (document instanceof Answer answer) {
            return answer.questions().stream().map(question -> Question.named(question, answer.language()));
        }
        if (document instanceof Annex annex) {
            return Stream.of(
                    Answer.named(annex.answer(), annex.language()),
                    Question.named(annex.id().question(), annex.language()));
        }
        return Stream.of();
    }

    /** The same for whichever document implies the Work, so that the order of arrival does not matter. */
    private static Source source(DocumentId implied) {
        byte[] name = implied.toString().getBytes(StandardCharsets.UTF_8);
        return new Source(
                SourceKind.STUB,
                implied.toString(),
                Optional.empty(),
                "text/plain",
                Sha256.of(name),
                name.length,
                Instant.EPOCH);
    }
}
