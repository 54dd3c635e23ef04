package eu.hemicycle.reconcile;

import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Language;
import eu.hemicycle.document.Reference;
import eu.hemicycle.document.Text;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.linking.ActType;
import eu.hemicycle.linking.Lexicon;
import eu.hemicycle.linking.Link;
import eu.hemicycle.linking.Linker;
import eu.hemicycle.linking.Target;
import eu.hemicycle.search.Namesakes;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.SKOS;

/**
 * What a text names by an identifier: an IRI, an official identifier or the address of a page with one, a reference, a CELEX
 * number, the number of an act in any official language, or the code of a table.
 */
final class Identifiers {

    private static final int MOST = 8;
    private static final double SURE = 100;
    /** Of the question where its answer is meant, and the other way round. */
    private static final double PARTNER = 75;

    private static final double UNTYPED = 95;

    private static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");
    private static final Pattern REFERENCE = Pattern.compile(
            "(?i)(?:(?:written |oral |priority |parliamentary |ep )*(?:question|q\\.?)s? *(?:no\\.?|n[°º])? *:? *)?"
                    + "(?<answered>(?:answer|reply)(?: (?:to|for|of))?(?: (?:the )?(?:written |parliamentary )?question)? *)?"
                    + "(?<letter>[EPOGKH]) ?[-\u2010-\u2015 ]? ?(?<number>\\d{1,6}) ?[/\u2010-\u2015-] ?(?<year>\\d{4}|\\d{2})"
                    + "(?<answer> ?\\(ASW\\)|[ -]?ASW| ?\\(answer\\))?");
    private static final Pattern CELEX =
            Pattern.compile("(?i)(?:.*\\bCELEX(?::| |%3A))? ?(?<number>[1-9]\\d{4}[A-Z]{1,2}\\d{4})\\b.*");
    private static final Pattern ELI =
            Pattern.compile("https?://eur-lex\\.europa\\.eu/eli/(?<act>[a-z_]+/\\d{4}/\\d+).*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4} ?/ ?\\d{1,4}");
    private static final Pattern BARE_NUMBER = Pattern.compile(
            "(?i)(?<type>[\\p{L}. ]*?) ?\\(?(?:EU|EC|EEC|UE|CE|CEE|EG|EWG)?\\)? ?(?:No\\.?|Nr\\.?|n[°º])? ?(?<first>\\d{1,4})/(?<second>\\d{1,4})"
                    + "(?:/ ?\\(?(?:EU|EC|EEC|UE|CE|CEE|EG|EWG|JHA)\\)?)?");
    /** The initials of a treaty in whatever case, in brackets or behind a number. */
    private static final Pattern TREATY = Pattern.compile("(?i)(?<=[(/])(?:eu|ec|eec|ue|ce|cee|eg|ewg|jha)\\b");

    private static final Pattern CODE = Pattern.compile("[\\p{Lu}\\d_.-]{2,24}");

    /** Written before a number in place of the whole word. */
    private static final Map<Pattern, String> SHORT = shortened();

    /** What may stand before the type of an act. */
    private static final Set<String> AUTHORS =
            Set.of("the", "council", "commission", "european", "parliament", "and", "of", "eu", "ec");

    private static final Set<String> TITLE_WORDS = Stream.concat(
                    AUTHORS.stream(),
                    Stream.of(
                            "on",
                            "january",
                            "february",
                            "march",
                            "april",
                            "may",
                            "june",
                            "july",
                            "august",
                            "september",
                            "october",
                            "november",
                            "december"))
            .collect(Collectors.toSet());

    private final Linker numbers = new Linker(Lexicon.of(List.of()));
    private final Entities entities;

    Identifiers(Entities entities) {
        this.entities = entities;
    }

    private static Map<Pattern, String> shortened() {
        Map<Pattern, String> words = new LinkedHashMap<>();
        words.put(Pattern.compile("(?i)\\bimpl(?:em)?\\.(?=[ (])"), "Implementing");
        words.put(Pattern.compile("(?i)\\bdel(?:eg)?\\.(?=[ (])"), "Delegated");
        words.put(Pattern.compile("(?i)\\bdir\\b\\.?"), "Directive");
        words.put(Pattern.compile("(?i)\\breg\\b\\.?"), "Regulation");
        words.put(Pattern.compile("(?i)\\bdec\\b\\.?"), "Decision");
        return words;
    }

    /**
     * What is found.
     *
     * @param scores IRIs of things that are known, each with the score of its identifier
     * @param whole whether the text is an identifier and nothing else, so that it cannot be a name
     */
    record Identified(Map<String, Double> scores, boolean whole) {}

    Identified in(Spelling text, Namesakes names) {
        Map<String, Double> found = new LinkedHashMap<>();
        Stream.of(iri(text.written()), document(text.written(), names), celex(text.written()))
                .forEach(found::putAll);
        if (!found.isEmpty()) {
            return new Identified(found, true);
        }
        Stream.of(act(text), code(text.written())).forEach(found::putAll);
        return new Identified(found, false);
    }

    private Map<String, Double> iri(String text) {
        if (!IRI.matcher(text).matches()) {
            return Map.of();
        }
        Matcher eurLex = ELI.matcher(text);
        return known(eurLex.matches() ? Iris.ELI + eurLex.group("act") + "/oj" : text, SURE);
    }

    private Map<String, Double> known(String iri, double score) {
        return entities.entity(iri).map(entity -> Map.of(entity.iri(), score)).orElse(Map.of());
    }

    private Map<String, Double> document(String text, Namesakes names) {
        Optional<DocumentId> id = DocumentId.in(text).filter(found -> isAllOf(text, found));
        if (id.isPresent()) {
            return known(Iris.PROJECT.work(id.get()).getURI(), SURE);
        }
        Matcher written = REFERENCE.matcher(text);
        if (!written.matches()) {
            return Map.of();
        }
        boolean answer = written.group("answered") != null || written.group("answer") != null;
        String plain = "%s-%s/%s"
                .formatted(
                        written.group("letter").toUpperCase(Locale.ROOT),
                        written.group("number"),
                        written.group("year"));
        return Reference.in(plain)
                .map(reference -> referred(reference, answer, names))
                .orElse(Map.of());
    }

    /** The identifier stands alone, or in an address. */
    private static boolean isAllOf(String text, DocumentId id) {
        return text.equals(id.toString())
                || IRI.matcher(text).matches()
                || text.matches(id + "(?:_[A-Z]{2})?(?:\\.\\w+)?");
    }

    private Map<String, Double> referred(Reference reference, boolean answer, Namesakes names) {
        EntityType wanted = answer ? EntityType.ANSWER : EntityType.QUESTION;
        return names.referred(reference.toString(), MOST).stream()
                .flatMap(iri -> entities.entity(iri).stream())
                .collect(Collectors.toMap(
                        Entity::iri,
                        entity -> entity.type() == wanted ? SURE : PARTNER,
                        Math::max,
                        LinkedHashMap::new));
    }

    private Map<String, Double> celex(String text) {
        Matcher written = CELEX.matcher(text);
        boolean alone = written.matches()
                && (IRI.matcher(text).matches()
                        || text.toUpperCase(Locale.ROOT)
                                        .replaceFirst("^CELEX(?::| )? ?", "")
                                        .length()
                                == written.group("number").length());
        return alone
                ? having(entities.having(Eli.ID_LOCAL, written.group("number").toUpperCase(Locale.ROOT)))
                : Map.of();
    }

    private Map<String, Double> code(String text) {
        return CODE.matcher(text).matches() ? having(entities.having(SKOS.notation.asNode(), text)) : Map.of();
    }

    private Map<String, Double> having(List<String> iris) {
        return iris.stream()
                .filter(iri -> entities.entity(iri).isPresent())
                .collect(Collectors.toMap(iri -> iri, iri -> SURE, Math::max, LinkedHashMap::new));
    }

    /** An act by its number, alone or before the rest of its title. */
    private Map<String, Double> act(Spelling text) {
        String written = spelledOut(text.written());
        if (!NUMBER.matcher(written).find()) {
            return Map.of();
        }
        Text paragraph = new Text(List.of(written), List.of());
        for (Language language : languages()) {
            for (Link link : numbers.link(paragraph, language)) {
                if (link.target() instanceof Target.NumberedAct act && isBefore(written, link)) {
                    return act(act.eli(), after(written, link));
                }
            }
        }
        return untyped(written);
    }

    private static List<Language> languages() {
        return Stream.concat(Stream.of(Language.EN), Arrays.stream(Language.values()))
                .distinct()
                .toList();
    }

    private static String spelledOut(String written) {
        String whole = written;
        for (Map.Entry<Pattern, String> word : SHORT.entrySet()) {
            whole = word.getKey().matcher(whole).replaceAll(word.getValue());
        }
        return TREATY.matcher(whole).replaceAll(initials -> initials.group().toUpperCase(Locale.ROOT));
    }

    private static boolean isBefore(String written, Link link) {
        return AUTHORS.containsAll(Spelling.of(written.substring(
                        0, written.offsetByCodePoints(0, link.span().start())))
                .words());
    }

    private static Spelling after(String written, Link link) {
        return Spelling.of(
                written.substring(written.offsetByCodePoints(0, link.span().end())));
    }

    private Map<String, Double> act(String eli, Spelling rest) {
        return entities.entity(eli)
                .filter(act -> isTitled(act, rest))
                .map(act -> Map.of(eli, SURE))
                .orElse(Map.of());
    }

    /** What follows the number stands in the act's title too. */
    private static boolean isTitled(Entity act, Spelling rest) {
        Set<String> words = act.names().stream()
                .flatMap(name -> name.spelling().words().stream())
                .collect(Collectors.toSet());
        return rest.words().stream()
                .allMatch(word -> words.contains(word) || TITLE_WORDS.contains(word) || word.matches("\\d{1,4}"));
    }

    /** A number without the type of the act, or with a type that is written in a way of its own. */
    private Map<String, Double> untyped(String written) {
        Matcher number = BARE_NUMBER.matcher(written);
        if (!number.matches() || !isType(number.group("type"))) {
            return Map.of();
        }
        return Arrays.stream(ActType.values())
                .filter(type -> number.group("type").isBlank() || isTyped(type, number.group("type")))
                .flatMap(type -> Stream.of(
                        eli(type, number.group("first"), number.group("second")),
                        eli(type, number.group("second"), number.group("first"))))
                .distinct()
                .filter(eli -> entities.entity(eli).isPresent())
                .collect(Collectors.toMap(eli -> eli, eli -> UNTYPED, Math::max, LinkedHashMap::new));
    }

    private static boolean isType(String word) {
        return word.isBlank() || Arrays.stream(ActType.values()).anyMatch(type -> isTyped(type, word));
    }

    private static boolean isTyped(ActType type, String word) {
        return type.name().replace('_', ' ').equalsIgnoreCase(word.strip());
    }

    private static String eli(ActType type, String year, String number) {
        return new Target.NumberedAct(type, Integer.parseInt(year), Integer.parseInt(number), "").eli();
    }
}
