package eu.hemicycle.linking;

import eu.hemicycle.document.Language;
import eu.hemicycle.document.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Prints what linking 1,500 characters costs beside a lexicon of 100,000 names. Run by hand, not by the build. */
final class LinkingBenchmark {

    private static final int NAMES = 100_000;
    private static final int TEXTS = 2_000;
    private static final int CHARACTERS = 1_500;

    private final Random random = new Random(42);
    private final List<String> words =
            random.ints(20_000, 3, 12).mapToObj(this::word).toList();
    private final List<Entry> entries = new ArrayList<>(SampleLexicon.entries());

    public static void main(String[] args) {
        new LinkingBenchmark().run();
    }

    private void run() {
        for (int i = 0; i < NAMES; i++) {
            Name name = new Name(phrase(1 + random.nextInt(6)), Optional.empty(), Use.PREFERRED);
            entries.add(new Entry("https://example.org/made-up/" + i, Kind.BODY, List.of(name), List.of()));
        }
        long start = System.nanoTime();
        Linker linker = new Linker(Lexicon.of(entries));
        System.out.printf("lexicon of %,d names built in %d ms%n", NAMES, (System.nanoTime() - start) / 1_000_000);
        List<Text> texts = random.ints(TEXTS).mapToObj(seed -> text()).toList();
        for (int round = 1; round <= 5; round++) {
            measure(linker, texts, round);
        }
    }

    private static void measure(Linker linker, List<Text> texts, int round) {
        long start = System.nanoTime();
        int links = texts.stream()
                .mapToInt(text -> linker.link(text, Language.EN).size())
                .sum();
        double each = (System.nanoTime() - start) / 1e6 / texts.size();
        System.out.printf("round %d: %.3f ms for each text, %.1f links in it%n", round, each, (double) links / TEXTS);
    }

    private Text text() {
        StringBuilder content = new StringBuilder();
        while (content.length() < CHARACTERS) {
            content.append(random.nextInt(4) == 0 ? known() : phrase(3)).append(", ");
        }
        return new Text(List.of(content.toString()), List.of());
    }

    private String known() {
        return random.nextInt(10) == 0
                ? "Article 14 of Directive 2011/24/EU"
                : entries.get(random.nextInt(entries.size())).names().get(0).text();
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
