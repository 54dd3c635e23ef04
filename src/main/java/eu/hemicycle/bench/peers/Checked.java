package eu.hemicycle.bench.peers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A question that was put to all engines once.
 *
 * @param size of Hemicycle's answer; empty if it gave none
 * @param means by what Hemicycle answered
 * @param timed the engines that may be timed: their answers are equal, or known to be others
 * @param faults what an engine did not answer, or answered otherwise than Hemicycle without being known to
 * @param remarks what else a reader of the figures has to know
 */
record Checked(
        PeerQuery query,
        Optional<Long> size,
        String means,
        List<Serving> timed,
        List<String> faults,
        List<String> remarks) {

    /** @param engines Hemicycle first */
    static Checked of(PeerQuery query, List<Serving> engines) throws InterruptedException {
        Checking checking = new Checking(query);
        for (Serving engine : engines) {
            checking.ask(engine);
        }
        return checking.result();
    }

    private static final class Checking {

        private final PeerQuery query;
        private final AnswerReader reader;
        private final Map<Serving, Answer> answers = new LinkedHashMap<>();
        private final List<String> faults = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private String means = "";

        Checking(PeerQuery query) {
            this.query = query;
            this.reader = new AnswerReader(query.parsed());
        }

        void ask(Serving engine) throws InterruptedException {
            Optional<String> without = reason(query.without(), engine);
            if (without.isPresent()) {
                remarks.add("not put to " + engine.name() + ": " + without.get());
                return;
            }
            try {
                answered(engine, engine.exchange().ask(query.text(), reader.accept()));
            } catch (PeerFailed failed) {
                faults.add(engine.name() + ": " + failed.getMessage());
            }
        }

        private void answered(Serving engine, Exchange.Reply reply) throws InterruptedException {
            answers.put(engine, reader.read(reply.body()));
            if (reply.engine().isPresent()) {
                means = reply.engine().get();
                explain(engine);
            }
        }

        private void explain(Serving engine) throws InterruptedException {
            if (!means.equals("columns")) {
                engine.exchange()
                        .explain(query.text())
                        .lines()
                        .filter(line -> line.startsWith("left to ARQ"))
                        .distinct()
                        .forEach(remarks::add);
            }
        }

        Checked result() {
            Optional<Map.Entry<Serving, Answer>> ours = answers.entrySet().stream()
                    .filter(entry -> entry.getKey().name().equals(HemicycleEngine.NAME))
                    .findFirst();
            List<Serving> timed = new ArrayList<>();
            ours.ifPresent(reference -> answers.forEach((engine, answer) -> {
                if (isComparable(engine, reference.getValue().difference(answer))) {
                    timed.add(engine);
                }
            }));
            return new Checked(query, ours.map(entry -> entry.getValue().size()), means, timed, faults, remarks);
        }

        private boolean isComparable(Serving engine, Optional<String> difference) {
            Optional<String> known = reason(query.unlike(), engine);
            if (difference.isPresent() && known.isPresent()) {
                remarks.add(engine.name() + " answers otherwise: " + known.get());
            } else if (difference.isPresent()) {
                faults.add(engine.name() + " answers otherwise: " + difference.get());
            }
            return difference.isEmpty() || known.isPresent();
        }

        private static Optional<String> reason(Map<String, String> reasons, Serving engine) {
            return Optional.ofNullable(reasons.get(engine.name().toLowerCase(Locale.ROOT)));
        }
    }
}
