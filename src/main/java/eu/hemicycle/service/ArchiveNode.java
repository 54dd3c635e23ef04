package eu.hemicycle.service;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.log.DiskBelowFloor;
import eu.hemicycle.log.LogException;
import eu.hemicycle.ops.AdminProblem;
import eu.hemicycle.ops.AnswerByTdb2;
import eu.hemicycle.ops.IngestRun;
import eu.hemicycle.ops.QueryAtWork;
import eu.hemicycle.ops.RunningNode;
import eu.hemicycle.ops.UploadedFile;
import eu.hemicycle.publish.Archive;
import eu.hemicycle.sparql.AnswersByTdb2;
import eu.hemicycle.sparql.Refused;
import eu.hemicycle.sparql.RunningQueries;
import eu.hemicycle.store.StoreFailed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/** What an operator asks of a node, done in its archive. */
record ArchiveNode(Archive archive, Uploads uploads, Reloading reloading, RunningQueries running, AnswersByTdb2 answers)
        implements RunningNode {

    @Override
    public Ingest begin(UploadedFile file) {
        return uploads.begin(file, archive.log().refusesWriting());
    }

    @Override
    public List<IngestRun> runs() {
        return uploads.known();
    }

    @Override
    public Optional<Ingest> run(String id) {
        return uploads.known(id).map(Ingest.class::cast);
    }

    @Override
    public OptionalLong withdraw(String id, String reason) {
        return takeBack(id, document -> archive.withdraw(document, reason));
    }

    @Override
    public OptionalLong redact(String id, String reason) {
        OptionalLong entry = takeBack(id, document -> archive.redact(document, reason));
        uploads.forgetEnded();
        return entry;
    }

    private static OptionalLong takeBack(String id, Function<DocumentId, OptionalLong> work) {
        try {
            return named(id).map(work).orElse(OptionalLong.empty());
        } catch (DiskBelowFloor full) {
            throw new AdminProblem(HttpStatus.INSUFFICIENT_STORAGE, String.valueOf(full.getMessage()));
        } catch (LogException | StoreFailed stopped) {
            throw new AdminProblem(HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(stopped.getMessage()));
        } catch (IllegalArgumentException unusableReason) {
            throw new AdminProblem(HttpStatus.BAD_REQUEST, String.valueOf(unusableReason.getMessage()));
        }
    }

    private static Optional<DocumentId> named(String id) {
        try {
            return Optional.of(DocumentId.parse(id));
        } catch (IllegalArgumentException noIdentifier) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> reload() {
        return reloading.reload();
    }

    @Override
    public List<QueryAtWork> queries() {
        return running.list().stream()
                .map(query -> new QueryAtWork(
                        query.id(), query.running().toMillis() / 1000.0, query.allocated(), query.text()))
                .toList();
    }

    @Override
    public boolean stopQuery(long id) {
        return running.stop(id);
    }

    @Override
    public AnswerByTdb2 answerByTdb2(String query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            AnswersByTdb2.Told told = answers.answer(query, request, response);
            return new AnswerByTdb2(told.contentType(), told.version(), told.timing(), told.content());
        } catch (Refused refused) {
            throw new AdminProblem(HttpStatus.valueOf(refused.status()), String.valueOf(refused.getMessage()));
        }
    }
}
