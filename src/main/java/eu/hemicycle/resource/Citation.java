package eu.hemicycle.resource;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as lists of references have it.
 *
 * @param authors persons, or else institutions
 * @param reference such as {@code E-009912/2021}
 */
record Citation(
        List<String> authors,
        String title,
        String reference,
        @Nullable LocalDate date,
        String iri) {

    /** A form of it; {@code key} names it. */
    record Form(String key, String text) {}

    private static final String PUBLISHER = "European Parliament";
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Citation of(DocumentPage page) {
        DocumentPage.Part shown = page.shown();
        List<Value> authors = shown.people().isEmpty() && shown.answer() ? shown.institutions() : shown.people();
        return new Citation(
                authors.stream().map(value -> value.words().text()).toList(),
                page.title().text(),
                page.reference(),
                shown.date(),
                shown.ref().iri());
    }

    public List<Form> forms() {
        return List.of(
                new Form("text", text()), new Form("bibtex", bibtex()), new Form("ris", ris()), new Form("csl", csl()));
    }

    private String text() {
        String by = authors.isEmpty() ? "" : String.join(", ", authors) + ": ";
        String on = date == null ? "" : ", " + date;
        return by + title + ". " + PUBLISHER + ", " + reference + on + ". " + iri;
    }

    private String bibtex() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!authors.isEmpty()) {
            fields.put(
                    "author",
                    authors.stream().map(name -> "{" + tex(name) + "}").collect(Collectors.joining(" and ")));
        }
        fields.put("title", "{" + tex(title) + "}");
        fields.put("number", tex(reference));
        fields.put("institution", PUBLISHER);
        year().ifPresent(year -> fields.put("year", year));
        fields.put("url", iri);
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(
                        ",\n", "@techreport{" + reference.replaceAll("[^A-Za-z0-9]+", "-") + ",\n", "\n}"));
    }

    private static String tex(String text) {
        return text.replaceAll("[{}\\\\]", "").replaceAll("([&%$#_])", "\\\\$1");
    }

    private Optional<String> year() {
        return Optional.ofNullable(date).map(day -> Integer.toString(day.getYear()));
    }

    private String ris() {
        return Stream.of(
                        Stream.of("TY  - GOVDOC"),
                        authors.stream().map(name -> "AU  - " + line(name)),
                        Stream.of("TI  - " + line(title), "PB  - " + PUBLISHER, "M1  - " + line(reference)),
                        Stream.ofNullable(date)
                                .map(day -> "DA  - " + day.toString().replace('-', '/')),
                        Stream.of("UR  - " + iri, "ER  - "))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** A line break would begin another field. */
    private static String line(String text) {
        return text.replaceAll("\\R", " ");
    }

    private String csl() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", iri);
        item.put("type", "report");
        item.put("title", title);
        item.put("author", authors.stream().map(name -> Map.of("literal", name)).toList());
        item.put("number", reference);
        item.put("publisher", PUBLISHER);
        Optional.ofNullable(date)
                .ifPresent(day -> item.put(
                        "issued",
                        Map.of(
                                "date-parts",
                                List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())))));
        item.put("URL", iri);
        return JSON.writeValueAsString(List.of(item));
    }
}
