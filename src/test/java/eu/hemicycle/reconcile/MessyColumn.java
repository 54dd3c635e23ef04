package eu.hemicycle.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the column of a thousand names: real names of bodies, acts, questions and answers of the starter corpus, each written
 * as somebody might have typed or pasted it, and names of what is not there. The same seed gives the same file.
 */
final class MessyColumn {

    static final Path FILE = Path.of("src/test/resources/reconcile/messy-names.csv");

    private static final long SEED = 20260710;
    private static final int BODIES = 440;
    private static final int ACTS = 280;
    private static final int DOCUMENTS = 160;
    private static final int AMBIGUOUS = 12;
    private static final String ELI_NS = "http://data.europa.eu/eli/ontology#";
    private static final String DOCS = "https://data.europarl.europa.eu/eli/dl/doc/";
    private static final Pattern ACT_IRI =
            Pattern.compile("http://data\\.europa\\.eu/eli/(?<type>dir|reg|dec)/(?<year>\\d{4})/(?<number>\\d+)/oj");

    private static final Map<String, List<String>> TYPES = Map.of(
            "dir", List.of("Directive", "Richtlinie", "directive", "Directiva", "direttiva", "dyrektywa", "richtlijn"),
            "reg",
                    List.of(
                            "Regulation",
                            "Verordnung",
                            "règlement",
                            "Reglamento",
                            "regolamento",
                            "rozporządzenie",
                            "verordening"));

    private static final List<String> TREATIES = List.of("EU", "EU", "UE", "UE", "UE", "UE", "EU");

    private final Random random = new Random(SEED);
    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Map<String, Set<String>> meanings = new HashMap<>();
    private final Map<String, String> rows = new LinkedHashMap<>();

    public static void main(String... arguments) throws IOException {
        new MessyColumn().write();
    }

    private void write() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology/vocabularies"))) {
            files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .forEach(file -> RDFDataMgr.read(graph, file.toString()));
        }
        names();
        fill(BODIES, things(ORG.Organization.asNode()), this::body);
        fill(ACTS, things(node(ELI_NS + "LegalResource")), this::act);
        documents();
        absent();
        List<Map.Entry<String, String>> column = new ArrayList<>(rows.entrySet());
        Collections.shuffle(column, random);
        StringBuilder csv = new StringBuilder("name,iri\n");
        for (Map.Entry<String, String> row : column) {
            csv.append(CSVFormat.RFC4180.format(row.getKey(), row.getValue())).append('\n');
        }
        Files.writeString(FILE, csv);
    }

    /** What each name means, so that a name of two things is expected to match neither. */
    private void names() {
        graph.find()
                .filterKeep(triple -> triple.getObject().isLiteral()
                        && !triple.getSubject().toString().startsWith("http://eurovoc.europa.eu/")
                        && triple.getPredicate().getURI().matches(".*(Label|#label|#title_short|#notation)$"))
                .forEach(triple -> meanings.computeIfAbsent(
                                triple.getObject().getLiteralLexicalForm().toLowerCase(Locale.ROOT),
                                name -> new LinkedHashSet<>())
                        .add(triple.getSubject().toString()));
    }

    private List<Node> things(Node type) {
        return graph
                .find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .toList();
    }

    private interface Messing {
        String of(Node thing);
    }

    private void fill(int wanted, List<Node> things, Messing messing) {
        int before = rows.size();
        for (int turn = 0; rows.size() < before + wanted; turn++) {
            Node thing = things.get(turn % things.size());
            String name = messing.of(thing);
            if (!name.isBlank()) {
                add(name, thing.getURI());
            }
        }
    }

    private void add(String name, String iri) {
        rows.putIfAbsent(name, iri);
    }

    private boolean isOfOne(String name) {
        return meanings.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of()).size() < 2;
    }

    // Bodies

    private String body(Node body) {
        List<String> preferred = texts(body, SKOS.prefLabel.asNode(), "");
        List<String> english = texts(body, SKOS.prefLabel.asNode(), "en");
        List<String> other = texts(body, SKOS.altLabel.asNode(), "");
        if (preferred.isEmpty()) {
            return "";
        }
        String name = any(english.isEmpty() ? preferred : english);
        List<String> codes =
                other.stream().filter(text -> text.matches("[\\p{Lu}\\d-]{3,}")).toList();
        return switch (random.nextInt(12)) {
            case 0, 1 -> typed(name);
            case 2 -> typed(any(preferred));
            case 3 -> withoutAccents(any(preferred));
            case 4 -> misspelt(name);
            case 5 -> misspelt(typed(name));
            case 6 -> other.isEmpty() ? "" : typed(any(other));
            case 7 -> codes.isEmpty() ? "" : code(any(codes));
            case 8 -> codes.isEmpty() ? "" : beside(name, any(codes));
            case 9 -> typed(name.replace("European Union", "EU"));
            case 10 -> "the " + typed(name);
            default -> typed(name) + " (EU)";
        };
    }

    private String code(String code) {
        return switch (random.nextInt(5)) {
            case 0 -> code;
            case 1 -> code.toLowerCase(Locale.ROOT);
            case 2 -> " " + code + " ";
            case 3 -> "the " + code;
            default -> code.contains("-") ? code.replace('-', ' ') : String.join(".", code.split("")) + ".";
        };
    }

    private String beside(String name, String code) {
        return switch (random.nextInt(5)) {
            case 0 -> name + " (" + code + ")";
            case 1 -> code + " (" + name + ")";
            case 2 -> name + " - " + code;
            case 3 -> code + ": " + name;
            default -> name.toUpperCase(Locale.ROOT) + " / " + code;
        };
    }

    // Acts

    private String act(Node act) {
        Matcher iri = ACT_IRI.matcher(act.getURI());
        String celex =
                texts(act, node(ELI_NS + "id_local"), "").stream().findFirst().orElse("");
        List<String> names = Stream.of(node(ELI_NS + "title_short"), SKOS.altLabel.asNode())
                .flatMap(property -> texts(act, property, "").stream())
                .distinct()
                .toList();
        int way = random.nextInt(14);
        if (way < 3) {
            return names.isEmpty() ? "" : way == 0 ? misspelt(any(names)) : typed(any(names));
        }
        if (way == 3) {
            List<String> titles = texts(act, node(ELI_NS + "title"), "en");
            return titles.isEmpty()
                    ? ""
                    : random.nextBoolean() ? titles.get(0) : titles.get(0).toLowerCase(Locale.ROOT);
        }
        if (way < 7) {
            return celex.isEmpty() ? "" : celex(celex, act.getURI());
        }
        return iri.matches() && !iri.group("type").equals("dec")
                ? number(iri.group("type"), iri.group("year"), iri.group("number"), act)
                : typed(any(texts(act, node("http://www.w3.org/2000/01/rdf-schema#label"), "")));
    }

    private String celex(String celex, String iri) {
        return switch (random.nextInt(6)) {
            case 0 -> celex;
            case 1 -> celex.toLowerCase(Locale.ROOT);
            case 2 -> "CELEX " + celex;
            case 3 -> "CELEX:" + celex;
            case 4 -> "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:" + celex;
            default -> iri;
        };
    }

    /** As people write them: the year goes first in directives and, since 2015, in regulations. */
    private String number(String type, String year, String number, Node act) {
        boolean late = Integer.parseInt(year) >= 2015;
        boolean directive = type.equals("dir");
        String label = any(texts(act, node("http://www.w3.org/2000/01/rdf-schema#label"), ""));
        if (!late) {
            String plain = label.replaceAll("^(?:Council|Commission) ", "");
            return switch (random.nextInt(5)) {
                case 0 -> plain.replace("Directive", "Dir.").replace("Regulation", "Reg.");
                case 1 -> plain.toUpperCase(Locale.ROOT);
                case 2 -> plain.toLowerCase(Locale.ROOT);
                case 3 -> plain + " ";
                default -> label;
            };
        }
        String figures = year + "/" + number;
        int language = random.nextInt(TYPES.get(type).size());
        return switch (random.nextInt(9)) {
            case 0 -> (directive ? "Directive " : "Regulation ") + figures;
            case 1 -> (directive ? "Dir. (EU) " : "Reg. (EU) ") + figures;
            case 2 -> (directive ? "dir " : "reg ") + figures + "/EU";
            case 3 -> (directive ? "Directive " : "Regulation ") + figures + "/EU";
            case 4 -> TYPES.get(type).get(language) + " (" + TREATIES.get(language) + ") " + figures;
            case 5 -> "the " + (directive ? "directive" : "regulation") + " (EU) " + figures;
            case 6 ->
                (directive ? "Directive" : "Regulation") + " (EU) " + figures
                        + " of the European Parliament and of the Council";
            case 7 -> (directive ? "DIRECTIVE" : "REGULATION") + " (EU)  " + figures + ".";
            default -> "(EU) " + figures;
        };
    }

    // Documents

    private void documents() throws IOException {
        JsonNode corpus = JsonMapper.shared().readTree(Path.of("src/main/resources/starter/corpus.json"));
        List<JsonNode> all = corpus.valueStream().toList();
        Map<String, Integer> titles = new HashMap<>();
        all.forEach(one -> titles.merge(one.get("title").asString(), 1, Integer::sum));
        int before = rows.size();
        for (int turn = 0; rows.size() < before + DOCUMENTS; turn++) {
            JsonNode one = all.get(turn % all.size());
            String id = one.get("id").asString();
            String title = one.get("title").asString();
            boolean answer = id.endsWith("-ASW");
            String name = random.nextInt(5) < 2 && !answer && titles.get(title) == 1 && !names(title)
                    ? title(title)
                    : reference(id, answer);
            add(name, DOCS + id);
        }
    }

    /** A title that is the name of an act or topic too means two things. */
    private boolean names(String title) {
        return meanings.containsKey(title.toLowerCase(Locale.ROOT))
                || graph.find(Node.ANY, node(ELI_NS + "title"), Node.ANY).toList().stream()
                        .anyMatch(triple ->
                                triple.getObject().getLiteralLexicalForm().startsWith(title.substring(0, 20)));
    }

    private String title(String title) {
        return switch (random.nextInt(6)) {
            case 0 -> title;
            case 1 -> title.toUpperCase(Locale.ROOT);
            case 2 -> misspelt(title);
            case 3 -> "“" + title + "”";
            case 4 -> title.replaceAll("[-–’',:?()]", " ");
            default -> misspelt(title.toLowerCase(Locale.ROOT)) + ".";
        };
    }

    private String reference(String id, boolean answer) {
        String[] parts = id.split("-");
        String letter = parts[0];
        String year = parts[2];
        String number = parts[3];
        String brief = number.replaceFirst("^0+", "");
        String two = year.substring(2);
        if (answer) {
            return switch (random.nextInt(5)) {
                case 0 -> id;
                case 1 -> letter + "-" + number + "/" + year + "(ASW)";
                case 2 -> "Answer to question " + letter + "-" + number + "/" + year;
                case 3 -> "https://www.europarl.europa.eu/doceo/document/" + id + "_EN.html";
                default -> DOCS + id;
            };
        }
        return switch (random.nextInt(10)) {
            case 0 -> letter + "-" + number + "/" + year;
            case 1 -> letter + "-" + number + "/" + two;
            case 2 -> letter + "-" + brief + "/" + year;
            case 3 -> letter.toLowerCase(Locale.ROOT) + "-" + brief + "/" + two;
            case 4 -> "Question " + letter + "-" + number + "/" + year;
            case 5 -> letter + " " + number + "/" + year;
            case 6 -> id;
            case 7 -> "https://www.europarl.europa.eu/doceo/document/" + id + "_EN.html";
            case 8 -> letter + "–" + number + "/" + year;
            default -> "Written question " + letter + "-" + number + "/" + two;
        };
    }

    // What is not there

    private void absent() {
        List<String> kinds = List.of("Agency", "Authority", "Office", "Institute", "Foundation", "Committee");
        List<String> fields = List.of(
                "Lunar Affairs",
                "Beekeeping",
                "Lighthouses",
                "Folk Dance",
                "Canal Tolls",
                "Postage Stamps",
                "Mountain Huts",
                "Tea and Coffee",
                "Playing Cards",
                "Winter Sports",
                "Garden Gnomes",
                "Bell Ringing");
        for (String field : fields) {
            String kind = any(kinds);
            add("European " + kind + " for " + field, "");
            add("EU " + field.toLowerCase(Locale.ROOT) + " " + any(kinds).toLowerCase(Locale.ROOT), "");
        }
        meanings.entrySet().stream()
                .filter(name -> name.getValue().size() > 1 && name.getKey().endsWith("directive"))
                .map(Map.Entry::getKey)
                .sorted()
                .limit(AMBIGUOUS)
                .forEach(name -> add(name, ""));
        for (int i = 0; i < 14; i++) {
            add("E-%06d/%d".formatted(900_000 + random.nextInt(90_000), 2015 + random.nextInt(9)), "");
            add("Directive (EU) %d/%d".formatted(2015 + random.nextInt(9), 9_000 + random.nextInt(900)), "");
            add("3%dR%04d".formatted(2015 + random.nextInt(9), 9_000 + random.nextInt(900)), "");
        }
        Stream.of(
                        "n/a",
                        "-",
                        "unknown",
                        "none",
                        "see above",
                        "various",
                        "?",
                        "to be confirmed",
                        "the agency",
                        "European",
                        "EU",
                        "council of elders",
                        "Agency",
                        "directive",
                        "Regulation (EU)",
                        "E-",
                        "2020",
                        "Ministry of Silly Walks",
                        "Department of Health and Social Care",
                        "City of Springfield",
                        "ACME Corporation",
                        "Example GmbH & Co. KG",
                        "Universität Musterstadt",
                        "World Cheese Organisation",
                        "International Union of Kite Flyers",
                        "Red Squirrel Society",
                        "European Broadcasting Bureau of Neverland",
                        "Court of Auditors of Atlantis",
                        "Parliament of Neverland",
                        "Committee of Cities",
                        "European Bank of Bread",
                        "Eurobread",
                        "Europolis",
                        "FRONTIERES SA",
                        "ENISSA Ltd",
                        "EMAS Records",
                        "European Court of Tennis",
                        "Council of the European Onion Growers",
                        "Data Protection Association of Atlantis",
                        "John Sample",
                        "Jane Placeholder",
                        "Dr. A. N. Other",
                        "cyber things in hospitals",
                        "Cyber attacks",
                        "Question about hospitals",
                        "Answer",
                        "GDPR fines in Neverland",
                        "lorem ipsum dolor sit amet",
                        "12345",
                        "https://example.org/",
                        "http://example.com/org/1",
                        "Directive on garden gnomes",
                        "Gnome Directive",
                        "Regulation on bell ringing",
                        "Winter Sports Act",
                        "proposal for a directive",
                        "national competent authorities",
                        "Member States",
                        "the Presidency in office",
                        "European Space Cadets",
                        "EUIPOX")
                .forEach(name -> add(name, ""));
    }

    // Ways of writing

    private String typed(String name) {
        List<UnaryOperator<String>> ways = List.of(
                text -> text,
                text -> text.toUpperCase(Locale.ROOT),
                text -> text.toLowerCase(Locale.ROOT),
                text -> text.replace("’", "'").replace("-", " "),
                text -> text.replaceAll("[’',.()]", ""),
                text -> "  " + text.replace(" ", "  ") + " ",
                text -> text + ".",
                text -> "\"" + text + "\"",
                text -> text.replace(" and ", " & "));
        return any(ways).apply(name);
    }

    private static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    /** One letter wrong in a word of six or more, or in two words of a long name; abbreviations are left alone. */
    private String misspelt(String text) {
        String[] words = text.split(" ");
        List<Integer> longOnes = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].matches("\\p{L}{6,}[.,:]?")) {
                longOnes.add(i);
            }
        }
        if (longOnes.isEmpty()) {
            return "";
        }
        int times = longOnes.size() > 3 && random.nextInt(4) == 0 ? 2 : 1;
        Collections.shuffle(longOnes, random);
        for (int place : longOnes.subList(0, times)) {
            words[place] = wrong(words[place]);
        }
        return String.join(" ", words);
    }

    private String wrong(String word) {
        int at = 1 + random.nextInt(word.length() - 3);
        StringBuilder wrong = new StringBuilder(word);
        switch (random.nextInt(4)) {
            case 0 -> wrong.deleteCharAt(at);
            case 1 -> wrong.insert(at, word.charAt(at));
            case 2 -> wrong.setCharAt(at, (char) ('a' + random.nextInt(26)));
            default -> {
                wrong.setCharAt(at, word.charAt(at + 1));
                wrong.setCharAt(at + 1, word.charAt(at));
            }
        }
        return wrong.toString();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private List<String> texts(Node thing, Node property, String lang) {
        return graph
                .find(thing, property, Node.ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(text -> text.isLiteral()
                        && (lang.isEmpty() || text.getLiteralLanguage().equals(lang)))
                .mapWith(Node::getLiteralLexicalForm)
                .toList()
                .stream()
                .filter(this::isOfOne)
                .sorted()
                .toList();
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
