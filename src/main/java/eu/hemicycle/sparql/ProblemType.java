package eu.hemicycle.sparql;

import eu.hemicycle.api.ErrorType;
import java.util.List;

/** The kinds of refusal that a client can meet, each with its HTTP status and its page. What templates read is public. */
enum ProblemType {
    BAD_REQUEST(400, "bad-request", "The request does not follow the protocol"),
    MALFORMED_QUERY(400, "malformed-query", "The query is not SPARQL 1.1"),
    SEARCH_REFUSED(400, "search-refused", "These words cannot be searched for"),
    INVALID_PARAMETER(400, "invalid-parameter", "A parameter of the query has a value that it does not take"),
    TOO_COMPLEX(400, "too-complex", "The query is nested too deeply"),
    READ_ONLY(403, "read-only", "This endpoint only reads"),
    SERVICE_REFUSED(403, "service-refused", "SERVICE is not available here"),
    SCRIPT_REFUSED(403, "script-refused", "Scripts are not run here"),
    NO_SUCH_GRAPH(404, "no-such-graph", "There is no such graph"),
    NO_SUCH_QUERY(404, "no-such-query", "There is no such query"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This method is not available here"),
    NOT_ACCEPTABLE(406, "not-acceptable", "Not in this format"),
    SLOW_REQUEST(408, "slow-request", "The request came too slowly"),
    QUERY_TOO_LONG(413, "query-too-long", "The query is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body is not a query"),
    ANSWER_TOO_LARGE(422, "answer-too-large", "The answer is larger than this endpoint gives"),
    TOO_MUCH_WORK(422, "too-much-work", "The query needs more memory on its way than this endpoint gives"),
    TOO_MANY_AT_ONCE(429, "too-many-at-once", "You have too many queries running"),
    TIME_USED_UP(429, "time-used-up", "You have used up your query time for now"),
    INTERNAL(500, "internal", "Something went wrong here"),
    BUSY(503, "busy", "The endpoint is busy"),
    STOPPED(503, "stopped", "The query was stopped"),
    CLIENT_GONE(503, "client-gone", "The client did not wait for the answer"),
    OVER_TIME(503, "over-time", "The query took too long");

    private final int status;
    private final String key;
    private final String title;

    ProblemType(int status, String key, String title) {
        this.status = status;
        this.key = key;
        this.title = title;
    }

    public int status() {
        return status;
    }

    /** The type of its problem documents. */
    ErrorType published() {
        return new ErrorType(key, List.of(status), title);
    }

    /** The last part of the address at which this kind is explained. */
    public String key() {
        return key;
    }

    public String title() {
        return title;
    }
}
