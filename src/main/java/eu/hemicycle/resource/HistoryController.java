package eu.hemicycle.resource;

import eu.hemicycle.resource.DocumentHistory.Step;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The versions of a document, and what each changed. Of a document that was taken back only when and what happened. */
@Controller
class HistoryController {

    private static final int MOST_STEPS = 20;

    private final DocumentHistory history;
    private final Differences differences;
    private final Things things;
    private final ThingPages lists;
    private final IriSpaces spaces;
    private final Prefixes prefixes;
    private final Pages pages;
    private final Responses responses;

    HistoryController(
            DocumentHistory history,
            Differences differences,
            Things things,
            ThingPages lists,
            IriSpaces spaces,
            Prefixes prefixes,
            Pages pages,
            Responses responses) {
        this.history = history;
        this.differences = differences;
        this.things = things;
        this.lists = lists;
        this.spaces = spaces;
        this.prefixes = prefixes;
        this.pages = pages;
        this.responses = responses;
    }

    /** A document as these pages head it: by its title, or by its IRI where it is not there any more. */
    record Head(Words title, String reference, Ref ref, boolean gone) {}

    /** The versions of a document, the newest first; {@code before} is the number of a step. */
    @GetMapping("/history")
    ResponseEntity<byte[]> versions(
            @RequestParam(defaultValue = "") String iri,
            @RequestParam Optional<String> before,
            HttpServletRequest request) {
        if (!Iris.isAbsolute(iri)) {
            return responses.problem(Problem.badIri(iri), accept(request));
        }
        return things.read(() -> {
            List<Step> steps = new ArrayList<>(history.steps(iri));
            Collections.reverse(steps);
            return steps.isEmpty()
                    ? responses.problem(Problem.unknown(iri), accept(request))
                    : versions(iri, steps, before.flatMap(HistoryController::number), request);
        });
    }

    private ResponseEntity<byte[]> versions(
            String iri, List<Step> steps, Optional<Long> before, HttpServletRequest request) {
        Choice choice = choice(request);
        List<Step> from = steps.stream()
                .filter(step -> before.isEmpty() || step.number() < before.get())
                .toList();
        List<Step> shown = from.subList(0, Math.min(MOST_STEPS, from.size()));
        Head head = head(iri, gone(steps.get(0)), choice);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "self",
                "/history?iri=" + Iris.encodeParameter(iri)
                        + before.map(last -> "&before=" + last).orElse(""));
        model.put("document", head);
        model.put("total", steps.size());
        model.put(
                "versions",
                shown.stream()
                        .map(step -> head.gone()
                                ? new Differences.Summary(step, 0, 0, List.of())
                                : differences.summary(step, choice.contentLanguage()))
                        .toList());
        model.put("newest", "/history?iri=" + Iris.encodeParameter(iri));
        model.put("first", shown.equals(steps.subList(0, shown.size())));
        model.put(
                "older",
                from.size() > MOST_STEPS
                        ? "/history?iri=" + Iris.encodeParameter(iri) + "&before="
                                + shown.get(shown.size() - 1).number()
                        : "");
        return responses.negotiated(pages.render("resource/history", model, choice), choice);
    }

    /** What one step changed; {@code from} counts lines from 0. */
    @GetMapping("/history/{number}")
    ResponseEntity<byte[]> difference(
            @PathVariable String number, @RequestParam Optional<String> from, HttpServletRequest request) {
        return things.read(() -> number(number)
                .flatMap(history::step)
                .map(step -> difference(step, from.flatMap(HistoryController::number), request))
                .orElseGet(() -> responses.problem(Problem.noPage(request.getRequestURI()), accept(request))));
    }

    private ResponseEntity<byte[]> difference(Step step, Optional<Long> from, HttpServletRequest request) {
        Choice choice = choice(request);
        List<Step> steps = history.steps(step.iri());
        if (!step.isPresent() || gone(steps.get(steps.size() - 1))) {
            return responses.problem(Problem.notShown(step.number()), accept(request));
        }
        Head head = head(step.iri(), false, choice);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "self",
                "/history/" + step.number() + from.map(line -> "?from=" + line).orElse(""));
        model.put("document", head);
        model.put("step", step);
        model.put("versions", "/history?iri=" + Iris.encodeParameter(step.iri()));
        model.put("earlier", neighbour(steps, step.order() - 1));
        model.put("later", neighbour(steps, step.order() + 1));
        model.put(
                "page",
                differences.page(
                        step,
                        from.filter(line -> line <= Integer.MAX_VALUE)
                                .orElse(0L)
                                .intValue(),
                        choice.contentLanguage()));
        return responses.negotiated(pages.render("resource/difference", model, choice), choice);
    }

    /** The address of the nearest step in that place that can be shown; empty for none. */
    private static String neighbour(List<Step> steps, int order) {
        return steps.stream()
                .filter(step -> step.order() == order && step.isPresent())
                .map(step -> "/history/" + step.number())
                .findFirst()
                .orElse("");
    }

    private static boolean gone(Step newest) {
        return !newest.isPresent();
    }

    private Head head(String iri, boolean gone, Choice choice) {
        List<ListedDocument> listed =
                gone ? List.of() : lists.list(List.of(NodeFactory.createURI(iri)), choice.contentLanguage());
        String name =
                Things.documentOf(iri).map(id -> id.reference().toString()).orElseGet(() -> prefixes.readable(iri));
        String path = spaces.pathOf(iri);
        return listed.stream()
                .filter(document -> !document.title().lang().isEmpty())
                .findFirst()
                .map(document -> new Head(document.title(), document.reference(), document.ref(), false))
                .orElseGet(() ->
                        new Head(Words.plain(name), name, new Ref(Words.plain(name), iri, path, Kind.OTHER), gone));
    }

    private static Optional<Long> number(String text) {
        return Optional.of(text).filter(digits -> digits.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    /** These addresses have no other form, so that the page itself is in the language that the reader prefers. */
    private static Choice choice(HttpServletRequest request) {
        return Choice.of(request).orPreferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), List.of());
    }

    private static Accept accept(HttpServletRequest request) {
        return Accept.of(request.getHeader(HttpHeaders.ACCEPT));
    }
}
