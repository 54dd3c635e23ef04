package eu.hemicycle.bench.peers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/**
 * A question of the set, in SPARQL. The file begins with comments: {@code # heavy: What is asked?}, then, if need be, for
 * which engine it is left out and why ({@code # without fuseki: …}), and whose answer is known to be another
 * ({@code # unlike virtuoso: …}).
 *
 * @param name the file's, without its ending
 * @param text with {@link #ANSWER} where the document asked about stands
 * @param without reasons by engine
 * @param unlike reasons by engine
 */
record PeerQuery(
        String name, Weight weight, String asks, String text, Map<String, String> without, Map<String, String> unlike) {

    /** Stands for an answer of the archive at hand. */
    static final String ANSWER = "urn:hemicycle:answer";

    private static final Pattern FIRST = Pattern.compile("# (small|heavy): (\\S.*)");
    private static final Pattern REMARK = Pattern.compile("# (without|unlike) ([a-z]+): (\\S.*)");

    /** @throws IllegalArgumentException if the text does not begin as it should */
    static PeerQuery parse(String name, String text) {
        List<String> lines = text.lines().toList();
        Matcher first = FIRST.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (!first.matches()) {
            throw new IllegalArgumentException(name + ".rq begins with # small: or # heavy: and what it asks");
        }
        Weight weight = Weight.valueOf(first.group(1).toUpperCase(Locale.ROOT));
        return new PeerQuery(name, weight, first.group(2), text, remarks(lines, "without"), remarks(lines, "unlike"));
    }

    private static Map<String, String> remarks(List<String> lines, String kind) {
        Map<String, String> reasons = new LinkedHashMap<>();
        lines.stream()
                .map(REMARK::matcher)
                .filter(remark -> remark.matches() && remark.group(1).equals(kind))
                .forEach(remark -> reasons.put(remark.group(2), remark.group(3)));
        return reasons;
    }

    /** The question about one document. */
    PeerQuery about(String answer) {
        return new PeerQuery(name, weight, asks, text.replace(ANSWER, answer), without, unlike);
    }

    Query parsed() {
        return QueryFactory.create(text);
    }
}
