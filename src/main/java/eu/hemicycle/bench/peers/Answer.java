package eu.hemicycle.bench.peers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What an engine answers, in a form in which two engines can be compared. Terms are as {@link TermForm} writes them. */
sealed interface Answer {

    /** Rows, statements, or 1 for a yes or no. */
    long size();

    /** How another engine's answer to the same question differs, in words; empty if it is equal. */
    Optional<String> difference(Answer other);

    /** Solutions: a list where the question orders them, else a bag. */
    record Solutions(boolean ordered, List<List<String>> rows) implements Answer {

        @Override
        public long size() {
            return rows.size();
        }

        @Override
        public Optional<String> difference(Answer other) {
            if (!(other instanceof Solutions solutions)) {
                return Optional.of("no rows");
            }
            List<List<String>> ours = ordered ? rows : sorted(rows);
            List<List<String>> theirs = ordered ? solutions.rows : sorted(solutions.rows);
            if (ours.size() != theirs.size()) {
                return Optional.of(theirs.size() + " rows in place of " + ours.size());
            }
            return IntStream.range(0, ours.size())
                    .filter(row -> !ours.get(row).equals(theirs.get(row)))
                    .mapToObj(row -> theirs.get(row) + " in place of " + ours.get(row))
                    .findFirst();
        }

        private static List<List<String>> sorted(List<List<String>> rows) {
            List<List<String>> sorted = new ArrayList<>(rows);
            Collections.sort(sorted, (one, another) -> one.toString().compareTo(another.toString()));
            return sorted;
        }
    }

    /** Any solutions, so many of them: the question leaves open which. */
    record SomeSolutions(long size) implements Answer {

        @Override
        public Optional<String> difference(Answer other) {
            return other.size() == size ? Optional.empty() : Optional.of(other.size() + " rows in place of " + size);
        }
    }

    /** A graph. */
    record Statements(Set<List<String>> triples) implements Answer {

        @Override
        public long size() {
            return triples.size();
        }

        @Override
        public Optional<String> difference(Answer other) {
            if (other instanceof Statements statements && statements.triples.equals(triples)) {
                return Optional.empty();
            }
            return Optional.of(other.size() + " statements, not the same as our " + size());
        }
    }

    /** Yes or no. */
    record Truth(boolean yes) implements Answer {

        @Override
        public long size() {
            return 1;
        }

        @Override
        public Optional<String> difference(Answer other) {
            return equals(other) ? Optional.empty() : Optional.of("not " + yes);
        }
    }
}
