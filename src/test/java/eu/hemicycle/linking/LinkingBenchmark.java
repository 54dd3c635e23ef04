package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.Ontology;
import eu.hemicycle.graph.Vocabularies;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Prints what finding the links and topics of 1,500 characters costs in processor time, with the program's own names beside 100,000 more. The
 * texts are those marked by hand, cut to that length. Run by hand, not by the build.
 */
final class LinkingBenchmark {

    private static final int NAMES = 100_000;
    private static final int CHARACTERS = 1_500;

    private final Random random = new Random(42);
    private final List<String> words =
            random.ints(20_000, 3, 12).mapToObj(this::word).toList();

    public static void main(String[] args) throws IOException {
        new LinkingBenchmark().run();
    }

    private void run() throws IOException {
        Vocabularies vocabularies = Vocabularies.of(Ontology.bundled().vocabularies());
        List<Entry> entries = new ArrayList<>(vocabularies.entries());
        for (int i = 0; i < NAMES; i++) {
            Name name = new Name(phrase(1 + random.nextInt(6)), Optional.empty(), Use.PREFERRED);
            entries.add(new Entry("https://example.org/made-up/" + i, Kind.BODY, List.of(name), List.of()));
        }
        long start = System.nanoTime();
        Linker linker = new Linker(Lexicon.of(entries), vocabularies.people(), vocabularies.topics());
        System.out.printf(
                "lexicon of %,d entries built in %d ms%n", entries.size(), (System.nanoTime() - start) / 1_000_000);
        List<Text> texts = texts();
        for (int round = 1; round <= 8; round++) {
            measure(linker, texts, round);
        }
    }

    private static void measure(Linker linker, List<Text> texts, int round) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int links = 0;
        for (int again = 0; again < 5; again++) {
            links = texts.stream()
                    .mapToInt(text -> linker.link(text, Language.EN, Optional.of(LocalDate.of(2020, 9, 24)))
                                    .size()
                            + linker.topics(Optional.empty(), Optional.of(text), Language.EN)
                                    .size())
                    .sum();
        }
        double each = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 5e6 / texts.size();
        System.out.printf(
                "round %d: %.3f ms for each of %d texts, %.1f links and topics in it%n",
                round, each, texts.size(), (double) links / texts.size());
    }

    /** English texts put one after the other and cut at the length. */
    private static List<Text> texts() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/marked/texts"))) {
            for (Path file : files.filter(path -> path.toString().contains("-en-"))
                    .sorted()
                    .toList()) {
                String body = Files.readString(file).split("\n\n", 2)[1];
                all.append(body.replaceAll("\\[\\[([^|]+)\\|[^]]+]]", "$1")).append("\n\n");
            }
        }
        List<Text> texts = new ArrayList<>();
        for (int at = 0; at + CHARACTERS <= all.length(); at += CHARACTERS) {
            List<String> paragraphs = Arrays.stream(
                            all.substring(at, at + CHARACTERS).split("\n\n"))
                    .filter(paragraph -> !paragraph.isBlank())
                    .toList();
            texts.add(new Text(paragraphs, List.of()));
        }
        return texts;
    }

    private String phrase(int length) {
        return String.join(
                " ", random.ints(length, 0, words.size()).mapToObj(words::get).toList());
    }

    private String word(int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
