package eu.hemicycle.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far long work has come: a bar on a terminal, a plain line now and then elsewhere. */
interface Progress extends AutoCloseable {

    void step();

    @Override
    void close();

    /** @param expected how many steps there may be */
    static Progress of(String task, long expected, PrintWriter lines) {
        boolean terminal = System.console() != null && expected > 1;
        return terminal ? new Bar(task, expected) : new Lines(task, expected, lines, Clock.systemUTC());
    }

    /** A bar with rate and remaining time, on the error stream. */
    final class Bar implements Progress {

        private final ProgressBar bar;

        Bar(String task, long expected) {
            bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setInitialMax(expected)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed()
                    .build();
        }

        @Override
        public void step() {
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line with count, rate and remaining time each ten seconds. */
    final class Lines implements Progress {

        private static final Duration PAUSE = Duration.ofSeconds(10);

        private final String task;
        private final long expected;
        private final PrintWriter lines;
        private final Clock clock;
        private final long start;
        private long printed;
        private long steps;

        Lines(String task, long expected, PrintWriter lines, Clock clock) {
            this.task = task;
            this.expected = expected;
            this.lines = lines;
            this.clock = clock;
            this.start = clock.millis();
            this.printed = start;
        }

        @Override
        public void step() {
            steps++;
            long now = clock.millis();
            if (now - printed >= PAUSE.toMillis()) {
                printed = now;
                lines.println(line(now));
            }
        }

        private String line(long now) {
            double rate = steps * 1000.0 / (now - start);
            long left = Math.max(0, expected - steps);
            String remaining = time(Math.round(left / Math.max(rate, 0.001)));
            return "%s: %,d of %,d, %.0f a second, %s left"
                    .formatted(task, steps, Math.max(expected, steps), rate, remaining);
        }

        private static String time(long seconds) {
            return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
        }

        @Override
        public void close() {
            lines.flush();
        }
    }
}
