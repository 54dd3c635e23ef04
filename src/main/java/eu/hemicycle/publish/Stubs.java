package eu.hemicycle.publish;

import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Sha256;
import eu.hemicycle.document.Source;
import eu.hemicycle.document.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The Works that a document implies by naming them: an answer names its questions. */
final class Stubs {

    private Stubs() {}

    /** One contribution for each Work that this one implies, holding nothing but its identifier. */
    static List<Contribution> impliedBy(Contribution contribution) {
        if (!(contribution.document() instanceof Answer answer)) {
            return List.of();
        }
        return answer.questions().stream()
                .map(question -> new Contribution(stub(answer, question), source(question), contribution.run()))
                .toList();
    }

    private static Question stub(Answer answer, DocumentId question) {
        return new Question(
                question,
                answer.language(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
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
