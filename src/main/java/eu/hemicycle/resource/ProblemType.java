package eu.hemicycle.resource;

import eu.hemicycle.api.ErrorType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of refusal outside of the SPARQL endpoint that have a type of their own. */
public enum ProblemType {
    UNKNOWN("Unknown here", HttpStatus.NOT_FOUND),
    GONE("Withdrawn", HttpStatus.GONE),
    IRI("Not an IRI", HttpStatus.BAD_REQUEST),
    FORMAT("Unknown format", HttpStatus.BAD_REQUEST),
    PROFILE("Not in this profile", HttpStatus.NOT_ACCEPTABLE),
    METHOD_NOT_ALLOWED("This method is not available here", HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE("Not in this format", HttpStatus.NOT_ACCEPTABLE),
    NOT_EXPRESSIBLE("Not to be written so", HttpStatus.NOT_ACCEPTABLE),
    SEARCH("Not to be looked for", HttpStatus.BAD_REQUEST),
    RECONCILE(
            "Not to be matched", HttpStatus.BAD_REQUEST, HttpStatus.CONTENT_TOO_LARGE, HttpStatus.SERVICE_UNAVAILABLE),
    FRAGMENT("No such fragment", HttpStatus.BAD_REQUEST, HttpStatus.GONE);

    private final String title;
    private final List<HttpStatus> statuses;

    /** @param statuses that it comes with, the usual one first */
    ProblemType(String title, HttpStatus... statuses) {
        this.title = title;
        this.statuses = List.of(statuses);
    }

    /** The last part of its IRI, and of its keys in messages. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    HttpStatus status() {
        return statuses.get(0);
    }

    private ErrorType published() {
        return new ErrorType(key(), statuses.stream().map(HttpStatus::value).toList(), title);
    }

    static List<ErrorType> allPublished() {
        return Arrays.stream(values()).map(ProblemType::published).toList();
    }
}
