package eu.hemicycle.sparql;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is asked, so that equal questions are known as equal.
 *
 * @param text of the query without its layout, or the name of a graph, with the dataset of the protocol
 * @param contentType of the answer
 * @param version of the data that is asked
 * @param limits under which it is answered
 */
record Question(String text, String contentType, long version, Limits limits) {

    /** Functions whose value is another each time. */
    private static final Pattern CHANGING = Pattern.compile("(?i)\\b(NOW|RAND|UUID|STRUUID|BNODE)\\b");

    /** Empty if equal questions need not have equal answers, or an answer of some means is wanted. */
    static Optional<Question> of(Evaluation.Target target, Accept.Choice choice, long version, Limits limits) {
        if (!target.isByAnyMeans()) {
            return Optional.empty();
        }
        String text = target.describe();
        return CHANGING.matcher(text).find()
                ? Optional.empty()
                : Optional.of(new Question(text + target.parameters(), choice.contentType(), version, limits));
    }

    /** The same, asked of another version. */
    Question at(long other) {
        return new Question(text, contentType, other, limits);
    }
}
