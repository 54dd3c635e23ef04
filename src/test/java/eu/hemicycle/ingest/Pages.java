package eu.hemicycle.ingest;

import eu.hemicycle.document.Author;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up questions and answers, and how each layout prints them. */
final class Pages {

    enum Layout {
        OLD,
        PRESENT,
        FILE,
        JOURNAL
    }

    private static final List<String> GIVEN = List.of("Ada", "Jean-Luc", "Šárka", "Łukasz", "Nikólaos", "Mária José");
    private static final List<String> FAMILY =
            List.of("Example", "Modèle", "van der Muster", "Żółć", "O'Sample", "de la Prueba", "Borrell i Muestra");
    private static final List<String> GROUPS =
            List.of("PPE", "S&D", "Verts/ALE", "NI", "GUE/NGL", "The Left", "PPE-DE");
    private static final List<String> SENTENCES = List.of(
            "The lamps in the corridor are dim.",
            "Under Article 14(2) of Directive 2011/24/EU, candles may be lent.",
            "It costs EUR 3.5 million (2019).",
            "What will the Commission do about it?",
            "See Regulation (EU) 2016/679 and COM(2022)122 final.",
            "Die Lampen sind zu dunkel!",
            "Η απάντηση είναι «όχι».");

    /**
     * What a page is about.
     *
     * @param language in which the fixed parts are worded
     * @param marked each note's paragraph, by its place
     */
    record Facts(
            DocumentId id,
            Language language,
            LocalDate date,
            String title,
            List<Author> authors,
            Institution asked,
            List<String> paragraphs,
            List<String> notes,
            String respondent) {}

    private Pages() {}

    static Facts facts(Random random, Layout layout) {
        int year = layout == Layout.JOURNAL ? 2001 + random.nextInt(3) : 2020 + random.nextInt(4);
        int term = layout == Layout.JOURNAL ? 5 : 9;
        String letter = "EP".substring(random.nextInt(2)).substring(0, 1);
        DocumentId id = DocumentId.parse("%s-%d-%d-%06d".formatted(letter, term, year, 1 + random.nextInt(9999)));
        List<String> notes = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> "Note " + (i + 1) + ": " + one(random, SENTENCES))
                .toList();
        return new Facts(
                id,
                Language.values()[random.nextInt(24)],
                LocalDate.of(year, 9, 1 + random.nextInt(28)),
                "Lamps of kind " + random.nextInt(1000) + " – “bright” & dim",
                authors(random),
                random.nextBoolean() ? Institution.COMMISSION : Institution.COUNCIL,
                paragraphs(random, notes.size()),
                notes,
                one(random, GIVEN) + " " + one(random, FAMILY));
    }

    private static List<Author> authors(Random random) {
        return IntStream.range(0, 1 + random.nextInt(random.nextInt(10) == 0 ? 40 : 3))
                .mapToObj(i -> new Author(
                        one(random, GIVEN) + " " + one(random, FAMILY), java.util.Optional.of(one(random, GROUPS))))
                .toList();
    }

    private static List<String> paragraphs(Random random, int notes) {
        List<String> paragraphs = new ArrayList<>();
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String words = one(random, SENTENCES) + " " + one(random, SENTENCES);
            paragraphs.add(count > 2 && i > 0 ? i + ". " + words : words);
        }
        for (int note = 1; note <= notes; note++) {
            int last = paragraphs.size() - 1;
            paragraphs.set(last, paragraphs.get(last) + " As said{" + note + "}, it is so.");
        }
        return paragraphs;
    }

    private static String one(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** How a layout prints the mark of a note. */
    static String marked(String paragraph, Layout layout) {
        return switch (layout) {
            case OLD, JOURNAL -> paragraph.replaceAll("\\{(\\d)}", "($1)");
            case PRESENT -> paragraph.replaceAll("\\{(\\d)}", "[$1]");
            case FILE -> paragraph.replace("{1}", "¹").replace("{2}", "²").replace("{3}", "³");
        };
    }

    static String question(Facts facts, Layout layout, Random random) {
        Forms forms = Forms.of(facts.language());
        String reference = written(facts.id(), layout, random);
        String asked = forms.get(facts.asked() == Institution.COUNCIL ? "council" : "commission");
        String authors = facts.authors().stream()
                .map(author -> author.name() + " (" + author.group().orElseThrow() + ")")
                .collect(Collectors.joining(random.nextBoolean() ? ", " : " , "));
        String date = random.nextBoolean() ? forms.date(facts.date()) : numeric(facts.date());
        String body = String.join("\n\n", printed(facts, layout));
        return switch (layout) {
            case OLD ->
                """
                    %s%s
                    %s
                    %s
                    %s
                    %s
                     %s %s\s

                    %s
                    """.formatted(
                                        old(random),
                                        date,
                                        forms.heading("written", reference),
                                        asked,
                                        forms.get("rule"),
                                        authors,
                                        forms.get("subject"),
                                        facts.title(),
                                        body)
                        + closing(forms, facts);
            case PRESENT ->
                """
                    • EN - English
                    %s

                    %s
                    %s
                    %s
                    %s
                    %s
                    %s

                    %s
                    """.formatted(
                                        facts.id().reference(),
                                        facts.title(),
                                        numeric(facts.date()),
                                        forms.heading("written", " " + reference),
                                        asked,
                                        forms.get("rule"),
                                        authors,
                                        body)
                        + closing(forms, facts);
            case FILE ->
                """
                    %s
                    %s
                    %s
                    %s
                    (%s)
                    %s %s

                    %s
                    """.formatted(
                                forms.heading("written", reference),
                                asked,
                                forms.get("rule"),
                                authors,
                                numeric(facts.date()),
                                forms.get("subject"),
                                facts.title(),
                                body);
            case JOURNAL ->
                """
                    %s
                    %s
                    %s
                    (%s)
                    %s %s

                    %s
                    """.formatted(
                                forms.heading("journal", reference),
                                authors,
                                asked,
                                date,
                                forms.get("subject"),
                                facts.title(),
                                body);
        };
    }

    static String answer(Facts facts, Layout layout, Random random) {
        Forms forms = Forms.of(facts.language());
        String key = List.of("answer", "narrow").get(random.nextInt(2));
        String heading = forms.answer(key, facts.respondent());
        String body = String.join("\n\n", printed(facts, layout));
        String reference = facts.id().reference().toString();
        return switch (layout) {
            case OLD ->
                """
                    %s%s(ASW)
                    %s
                    %s

                    %s
                    """.formatted(old(random), reference, forms.date(facts.date()), heading, body) + closing(forms, facts);
            case PRESENT -> """
                    %s(ASW)
                    %s
                    %s

                    %s
                    """.formatted(reference, heading, numeric(facts.date()), body) + closing(forms, facts);
            case FILE, JOURNAL ->
                """
                    %s
                    %s
                    %s
                    (%s)

                    %s
                    """.formatted(facts.language().name(), reference, heading, numeric(facts.date()), body);
        };
    }

    private static List<String> printed(Facts facts, Layout layout) {
        List<String> blocks = new ArrayList<>(
                facts.paragraphs().stream().map(text -> marked(text, layout)).toList());
        for (int i = 0; i < facts.notes().size(); i++) {
            blocks.add(note(i + 1, facts.notes().get(i), layout));
        }
        return blocks;
    }

    private static String note(int number, String words, Layout layout) {
        return switch (layout) {
            case OLD, JOURNAL -> "(" + number + ")" + words;
            case PRESENT -> "- [" + number + "] " + words;
            case FILE -> "⁰¹²³".charAt(number) + " " + words;
        };
    }

    private static String old(Random random) {
        return random.nextBoolean()
                ? "Go back to the Europarl portal\n\nChoisissez la langue de votre document :\n\n  • bg - български\n"
                        + "  • fr - français\nPDF 33kWORD 18k\n"
                : "";
    }

    private static String closing(Forms forms, Facts facts) {
        return forms.get("updated") + " " + forms.date(facts.date()) + "Legal notice - Privacy policy\n";
    }

    private static String numeric(LocalDate date) {
        return date.getDayOfMonth() + "." + date.getMonthValue() + "." + date.getYear();
    }

    /** The forms that a reference may have. */
    private static String written(DocumentId id, Layout layout, Random random) {
        int number = id.reference().number();
        int year = id.reference().year();
        String letter = id.reference().letter().name();
        List<String> forms = List.of(
                "%s-%06d/%d".formatted(letter, number, year),
                "%s\u2011%06d/%d".formatted(letter, number, year),
                "%s-%d/%02d".formatted(letter, number, year % 100),
                "%s-%06d-%02d".formatted(letter, number, year % 100),
                "%s-%06d/%d/rev.1".formatted(letter, number, year));
        return one(random, layout == Layout.JOURNAL ? forms.subList(0, 3) : forms);
    }

    /** The same lines as the markup of a page, a paragraph for each block. */
    static String html(String text, Random random) {
        String blocks = java.util.Arrays.stream(text.strip().split("\n\n"))
                .map(block -> block.lines()
                        .map(line -> line.strip().replaceFirst("^• ", "").replaceFirst("^- (?=\\[)", ""))
                        .map(line -> line.replace("&", "&amp;").replace("<", "&lt;"))
                        .collect(Collectors.joining("<br>")))
                .map(block -> random.nextBoolean() ? "<p>" + block + "</p>" : "<div><p>" + block + "</p></div>")
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>x</title></head>\n<body>\n"
                + (random.nextBoolean() ? "<main>\n" + blocks + "\n</main>" : blocks) + "\n</body>\n</html>\n";
    }
}
