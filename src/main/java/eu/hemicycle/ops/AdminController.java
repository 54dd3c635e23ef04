package eu.hemicycle.ops;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** {@code /admin}: documents in and out of a running node, how far each reading has come, the queries at work, and answers without columns. */
@RestController
@RequestMapping("/admin")
final class AdminController {

    /** Below the half minute after which servers and proxies give requests up. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private final RunningNode node;
    private final Upload upload;

    AdminController(RunningNode node, AdminSettings settings) {
        this.node = node;
        this.upload = new Upload(settings.upload().toBytes());
    }

    /**
     * Takes the body as one file. 202 while it is being read, 200 once it has been; {@code Prefer: wait=SECONDS} asks to
     * wait for that (RFC 7240, 4.3).
     */
    @PostMapping("/ingests")
    DeferredResult<ResponseEntity<IngestRun>> upload(
            @RequestHeader("Prefer") Optional<String> prefer, HttpServletRequest request) throws IOException {
        UploadQuery query = UploadQuery.of(request.getQueryString());
        query.refuseUnusable();
        return told(node.begin(query.file(upload.receive(request.getInputStream()))), prefer);
    }

    private static DeferredResult<ResponseEntity<IngestRun>> told(RunningNode.Ingest ingest, Optional<String> prefer) {
        Duration wait = Preference.wait(prefer, LONGEST_WAIT);
        DeferredResult<ResponseEntity<IngestRun>> answer = new DeferredResult<>(wait.toMillis());
        answer.onTimeout(() -> answer.setResult(told(ingest.now())));
        if (wait.isZero()) {
            answer.setResult(told(ingest.now()));
        }
        ingest.end().thenAccept(run -> answer.setResult(told(run)));
        return answer;
    }

    private static ResponseEntity<IngestRun> told(IngestRun run) {
        return ResponseEntity.status(status(run))
                .location(URI.create("/admin/ingests/" + run.id()))
                .cacheControl(CacheControl.noStore())
                .body(run);
    }

    private static HttpStatus status(IngestRun run) {
        if (run.failure().isPresent()) {
            return HttpStatus.SERVICE_UNAVAILABLE;
        }
        return run.running() ? HttpStatus.ACCEPTED : HttpStatus.OK;
    }

    @GetMapping("/ingests")
    ResponseEntity<Map<String, List<IngestRun>>> runs() {
        return answer(Map.of("ingests", node.runs()));
    }

    /** As the upload was answered. */
    @GetMapping("/ingests/{id}")
    DeferredResult<ResponseEntity<IngestRun>> run(
            @PathVariable String id, @RequestHeader("Prefer") Optional<String> prefer) {
        RunningNode.Ingest ingest = node.run(id)
                .orElseThrow(() -> new AdminProblem(
                        HttpStatus.NOT_FOUND, "No reading has this number; /admin/ingests lists those known."));
        return told(ingest, prefer);
    }

    @DeleteMapping("/documents/{id}")
    ResponseEntity<Map<String, Long>> withdraw(@PathVariable String id, @RequestParam Optional<String> reason) {
        return takenBack(id, reason, node::withdraw);
    }

    @PostMapping("/documents/{id}/redaction")
    ResponseEntity<Map<String, Long>> redact(@PathVariable String id, @RequestParam Optional<String> reason) {
        return takenBack(id, reason, node::redact);
    }

    private static ResponseEntity<Map<String, Long>> takenBack(
            String id, Optional<String> reason, BiFunction<String, String, OptionalLong> action) {
        String why = reason.map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new AdminProblem(
                        HttpStatus.BAD_REQUEST, "Say why, as in ?reason=…; readers of the address will see it."));
        OptionalLong number = action.apply(id, why);
        if (number.isEmpty()) {
            throw new AdminProblem(
                    HttpStatus.NOT_FOUND,
                    "No document has the identifier " + id + "; one is written like E-9-2021-009912-ASW.");
        }
        return answer(Map.of("version", number.getAsLong()));
    }

    /** Limits and texts from the configuration as it is now. */
    @PostMapping("/reload")
    ResponseEntity<Map<String, List<String>>> reload() {
        return answer(Map.of("changed", node.reload()));
    }

    @GetMapping("/queries")
    ResponseEntity<Map<String, List<QueryAtWork>>> queries() {
        return answer(Map.of("queries", node.queries()));
    }

    @DeleteMapping("/queries/{id}")
    ResponseEntity<Map<String, Long>> stopQuery(@PathVariable String id) {
        if (!id.matches("[0-9]{1,18}") || !node.stopQuery(Long.parseLong(id))) {
            throw new AdminProblem(
                    HttpStatus.NOT_FOUND, "No query at work has this number; /admin/queries lists those at work.");
        }
        return answer(Map.of("stopped", Long.valueOf(id)));
    }

    /** What TDB2 alone answers, to compare with what {@code /sparql} answers. */
    @PostMapping(path = "/sparql", consumes = "application/sparql-query")
    ResponseEntity<byte[]> answerByTdb2(
            @RequestBody byte[] query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AnswerByTdb2 answer = node.answerByTdb2(new String(query, StandardCharsets.UTF_8), request, response);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Content-Type", answer.contentType())
                .header("Hemicycle-Version", Long.toString(answer.version()))
                .header("Server-Timing", answer.timing())
                .body(answer.content());
    }

    private static <T> ResponseEntity<T> answer(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(AdminProblem problem) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), String.valueOf(problem.getMessage()));
        return ResponseEntity.of(detail).cacheControl(CacheControl.noStore()).build();
    }
}
