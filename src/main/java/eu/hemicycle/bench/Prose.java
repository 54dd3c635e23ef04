package eu.hemicycle.bench;

import eu.hemicycle.document.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the places of sentences for one document. */
final class Prose {

    private static final Pattern PLACE = Pattern.compile("\\{(\\p{L}+)\\}");

    private final Language language;
    private final Wording wording;
    private final Names names;
    private final LongFunction<String> references;
    private final long place;
    private final Chance chance;
    private final String topic;

    /**
     * What documents name, few things often and most seldom.
     *
     * @param bodies bodies
     * @param acts acts
     */
    record Names(Skewed<KnownThings.Body> bodies, Skewed<KnownThings.Act> acts, Skewed<Integer> distances) {}

    /**
     * @param references how the question at a place of the archive is referred to
     * @param place of the document; it refers to earlier ones only
     */
    Prose(
            Language language,
            Map<Language, Wording> wordings,
            Names names,
            LongFunction<String> references,
            long place,
            Chance chance) {
        this.language = language;
        this.wording = wordings.get(language);
        this.names = names;
        this.references = references;
        this.place = place;
        this.chance = chance;
        this.topic = chance.pick(wording.topics());
    }

    Wording wording() {
        return wording;
    }

    String drawn(List<String> sentences) {
        return chance.pick(sentences);
    }

    /** The sentence with every place filled but that of a footnote. */
    String filled(String sentence) {
        Matcher slot = PLACE.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            slot.appendReplacement(filled, Matcher.quoteReplacement(fill(slot.group(1))));
        }
        return slot.appendTail(filled).toString();
    }

    private String fill(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String words = words(lower);
        return lower.equals(name) ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private String words(String name) {
        return switch (name) {
            case "topic" -> topic;
            case "place" -> chance.pick(wording.places());
            case "quality" -> chance.pick(wording.qualities());
            case "number" -> Integer.toString(chance.between(2, 950));
            case "year" -> Integer.toString(chance.between(2009, 2024));
            case "body" -> body();
            case "act" -> act();
            case "citedact" -> names.acts().draw(chance).citation();
            case "question" -> references.apply(earlier());
            case "note" -> "{note}";
            default -> throw new IllegalStateException("No sentence may have the place {" + name + "}");
        };
    }

    private String body() {
        KnownThings.Body body = names.bodies().draw(chance);
        String name = body.names().getOrDefault(language, body.names().get(Language.EN));
        if (language != Language.EN) {
            return name;
        }
        String withArticle = name.startsWith("The ") ? "the " + name.substring(4) : "the " + name;
        int form = chance.below(3);
        if (form == 0 || body.shortForm().isEmpty()) {
            return withArticle;
        }
        return form == 1
                ? body.shortForm().get()
                : withArticle + " (" + body.shortForm().get() + ")";
    }

    private String act() {
        KnownThings.Act act = names.acts().draw(chance);
        if (language != Language.EN || act.names().isEmpty() || chance.percent(60)) {
            return act.citation();
        }
        return "the " + chance.pick(act.names());
    }

    /** Near questions are named more often than far ones; the first names itself. */
    private long earlier() {
        return Math.max(0, place - 1 - names.distances().draw(chance));
    }
}
