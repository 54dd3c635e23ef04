package eu.hemicycle.bench;

import eu.hemicycle.document.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sentences of one language, our own, with places to fill: {@code {topic}}, {@code {place}}, {@code {quality}}, {@code
 * {number}}, {@code {year}}, {@code {body}}, {@code {act}}, {@code {citedact}}, {@code {question}}, and {@code {note}}
 * where a footnote's mark may stand. A capital initial asks for a capital.
 *
 * @param openings how a question begins
 * @param points what it asks
 * @param sentences what an answer says
 * @param notes what footnotes say
 * @param mark the sentence that tells readers what they have before them
 */
record Wording(
        List<String> topics,
        List<String> places,
        List<String> qualities,
        List<String> titles,
        List<String> openings,
        List<String> points,
        List<String> sentences,
        List<String> notes,
        String mark) {

    private static final List<Language> WRITTEN =
            List.of(Language.EN, Language.IT, Language.DE, Language.FR, Language.ES, Language.PL);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** All that is written, the most used language first. */
    static Map<Language, Wording> all() {
        Map<Language, Wording> all = new EnumMap<>(Language.class);
        WRITTEN.forEach(language -> all.put(language, read(language)));
        return all;
    }

    /** The languages in which members write, most used first. */
    static List<Language> languages() {
        return WRITTEN;
    }

    private static Wording read(Language language) {
        String resource = "/bench/wording-" + language.code() + ".json";
        try (InputStream json = Wording.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException("The program does not carry " + resource);
            }
            return MAPPER.readValue(json, Wording.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
