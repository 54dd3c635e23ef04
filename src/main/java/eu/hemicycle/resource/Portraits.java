package eu.hemicycle.resource;

import eu.hemicycle.resource.DocumentPage.SourceFile;
import eu.hemicycle.resource.RunningText.Piece;
import eu.hemicycle.resource.RunningText.Reading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Draws what pages show of things for their kind. */
final class Portraits {

    private static final int MOST_CONTEXT = 280;
    private static final int MOST_MEMBERS = 1_000;
    private static final Map<Node, String> ROLES =
            Map.of(Terms.AUTHOR, "author", Terms.ADDRESSEE, "addressee", Terms.MEMBER_COMMISSION, "respondent");
    private static final Map<String, Node> PLACES = Map.of(
            "text", Terms.EVIDENCE_LANGUAGE,
            "title", Terms.EVIDENCE_TITLE_LANGUAGE,
            "summary", Terms.EVIDENCE_SUMMARY_LANGUAGE);

    private final Things things;
    private final IriSpaces spaces;
    private final Prefixes prefixes;

    Portraits(Things things, IriSpaces spaces, Prefixes prefixes) {
        this.things = things;
        this.spaces = spaces;
        this.prefixes = prefixes;
    }

    /** The kind that decides which; places where something is named have no type. */
    static Kind kind(Description description, Names names) {
        boolean evidence = description
                .ownGraph()
                .object(description.thing(), Terms.EVIDENCE_WORK)
                .isPresent();
        return evidence ? Kind.EVIDENCE : names.kind(description.thing());
    }

    /** @param names of what the description speaks of */
    Portrait of(Kind kind, Description description, Names names, Choice choice) {
        return switch (kind) {
            case EXPRESSION, FILE, PASSAGE, EVIDENCE, PARTICIPATION ->
                Host.of(description, things, spaces, prefixes, choice.contentLanguage())
                        .map(host -> new OfDocument(host, description, choice).draw(kind))
                        .orElseGet(Portrait.Plain::new);
            case CONCEPT, TOPIC -> concept(description, choice);
            case SCHEME -> scheme(description, choice);
            case OFFICE -> office(description, names);
            case SOURCE -> new Portrait.Origin("source");
            case RUN -> new Portrait.Origin("run");
            default -> new Portrait.Plain();
        };
    }

    private Portrait concept(Description description, Choice choice) {
        SortedGraph own = description.ownGraph();
        Node thing = description.thing();
        List<Node> narrower = Stream.concat(
                        own.objects(thing, Terms.NARROWER).stream(), things.having(Terms.BROADER, thing).stream())
                .distinct()
                .toList();
        List<Node> broader = own.objects(thing, Terms.BROADER);
        List<Node> related = own.objects(thing, Terms.RELATED);
        List<Node> schemes = own.objects(thing, Terms.IN_SCHEME);
        List<Node> same = Stream.of(Terms.EXACT_MATCH, Terms.CLOSE_MATCH)
                .flatMap(property -> own.objects(thing, property).stream())
                .toList();
        Names names = names(
                Stream.of(narrower, broader, related, schemes, same)
                        .flatMap(List::stream)
                        .toList(),
                choice);
        return new Portrait.Concept(
                values(schemes, names),
                own.objects(thing, Terms.NOTATION).stream()
                        .map(SortedGraph::text)
                        .distinct()
                        .toList(),
                definitions(own, thing),
                values(broader, names),
                byName(narrower, names),
                values(related, names),
                values(same, names));
    }

    private Portrait scheme(Description description, Choice choice) {
        List<Node> members = things.having(Terms.IN_SCHEME, description.thing());
        return new Portrait.Scheme(byName(members, names(members, choice)), members.size() == MOST_MEMBERS);
    }

    private Names names(List<Node> nodes, Choice choice) {
        return new Names(things.names(nodes), spaces::pathOf, prefixes, choice.contentLanguage());
    }

    private static Portrait office(Description description, Names names) {
        SortedGraph own = description.ownGraph();
        Node thing = description.thing();
        return new Portrait.Office(
                values(own.objects(thing, Terms.MEMBER), names),
                values(own.objects(thing, Terms.OFFICE_IN), names),
                values(own.objects(thing, Terms.OFFICE_ROLE), names),
                date(own, thing, Terms.START_DATE).orElse(null),
                date(own, thing, Terms.END_DATE).orElse(null));
    }

    private static Optional<LocalDate> date(SortedGraph graph, Node thing, Node property) {
        return graph.text(thing, property).flatMap(Names::date);
    }

    private static List<Words> definitions(SortedGraph graph, Node thing) {
        return Stream.of(Terms.DEFINITION, Terms.SCOPE_NOTE)
                .flatMap(property -> graph.objects(thing, property).stream())
                .filter(Node::isLiteral)
                .map(Names::words)
                .toList();
    }

    private static List<Value> values(List<Node> nodes, Names names) {
        return nodes.stream().map(node -> Value.of(names.ref(node))).toList();
    }

    private static List<Value> byName(List<Node> nodes, Names names) {
        return values(nodes, names).stream()
                .sorted((one, other) ->
                        one.words().text().compareToIgnoreCase(other.words().text()))
                .toList();
    }

    /** What belongs to a document, drawn with what that document says. */
    private final class OfDocument {

        private final Host host;
        private final Description description;
        private final Node thing;
        private final SortedGraph own;
        private final Names names;
        private final Choice choice;

        OfDocument(Host host, Description description, Choice choice) {
            this.host = host;
            this.description = description;
            this.thing = description.thing();
            this.own = description.ownGraph();
            this.names = host.names();
            this.choice = choice;
        }

        Portrait draw(Kind kind) {
            return switch (kind) {
                case EXPRESSION -> text();
                case FILE -> file();
                case PASSAGE -> passage();
                case EVIDENCE -> found();
                default -> participation();
            };
        }

        private ListedDocument document() {
            return host.listed();
        }

        private String officialPage() {
            return host.view().officialPage().orElse("");
        }

        private Address address() {
            return Address.of(spaces, host.work().getURI());
        }

        private LanguageVersions versions() {
            return new LanguageVersions(host.graph(), names, address(), choice.interfaceLanguage());
        }

        private Words language(Node expression) {
            return host.graph()
                    .object(expression, Terms.LANGUAGE)
                    .map(names::label)
                    .orElseGet(() -> Words.plain(Things.languageOf(expression).orElse("")));
        }

        private static String code(Node expression) {
            return Things.languageOf(expression).orElse("");
        }

        private Portrait text() {
            return new Portrait.Text(
                    document(),
                    language(thing),
                    code(thing),
                    host.view().reading(thing, "text").orElse(null),
                    versions().of(host.work(), Optional.of(thing)),
                    officialPage());
        }

        private Portrait file() {
            Node expression = host.graph().subjects(Terms.IS_EMBODIED_BY, thing).stream()
                    .findFirst()
                    .orElse(host.work());
            List<Node> types = own.objects(thing, Terms.MEDIA_TYPE);
            return new Portrait.FileCopy(
                    document(),
                    language(expression),
                    names.ref(expression),
                    Value.of(names.ref(own.object(thing, Terms.FORMAT).orElse(thing))),
                    types.stream().map(Portraits::mediaType).toList(),
                    own.objects(thing, Terms.IS_EXEMPLIFIED_BY).stream()
                            .map(Node::toString)
                            .filter(Iris::isWebAddress)
                            .toList(),
                    own.text(thing, Terms.BYTE_SIZE)
                            .filter(digits -> digits.matches("[0-9]{1,15}"))
                            .map(Long::valueOf)
                            .orElse(null),
                    own.objects(thing, Terms.ISSUED).stream()
                            .flatMap(issued -> Names.date(SortedGraph.text(issued)).stream())
                            .map(Value::of)
                            .toList(),
                    versions().of(host.work(), Optional.of(expression)),
                    sources(types),
                    officialPage());
        }

        private List<SourceFile> sources(List<Node> types) {
            StatementTable table = new StatementTable(names, prefixes, spaces);
            return host.graph().objects(host.work(), Terms.DERIVED_FROM).stream()
                    .filter(source -> types.stream().anyMatch(type -> host.graph()
                            .text(source, Terms.FORMAT)
                            .filter(format -> type.toString().endsWith("/" + format))
                            .isPresent()))
                    .map(source -> SourceFile.of(source, host.graph(), names, table))
                    .toList();
        }

        private Portrait passage() {
            Node expression = own.object(thing, Terms.EXPRESSION).orElseThrow();
            Optional<Reading> reading = host.view().reading(expression, host.part());
            boolean note = own.objects(thing, Terms.TYPE).contains(Terms.FOOTNOTE);
            String name = own.text(thing, note ? Terms.MARKER : Terms.NUMBER).orElse("");
            String id = reading.map(text -> note ? noteNamed(text, name) : host.part() + "-p" + name)
                    .orElse("");
            return new Portrait.Passage(
                    document(),
                    note ? "note" : "paragraph",
                    name,
                    code(expression),
                    language(expression),
                    reading.map(text -> pieces(text, id)).orElse(List.of()),
                    place(code(expression), id));
        }

        private static String noteNamed(Reading reading, String marker) {
            return reading.notes().stream()
                    .filter(note -> note.marker().equals(marker))
                    .map(RunningText.FootNote::id)
                    .findFirst()
                    .orElse("");
        }

        private static List<Piece> pieces(Reading reading, String id) {
            return Stream.concat(
                            reading.paragraphs().stream()
                                    .filter(paragraph -> paragraph.id().equals(id))
                                    .map(RunningText.Paragraph::pieces),
                            reading.notes().stream()
                                    .filter(note -> note.id().equals(id))
                                    .map(RunningText.FootNote::pieces))
                    .findFirst()
                    .orElse(List.of());
        }

        /** The document's page in a language, at a fragment. */
        private String place(String language, String id) {
            String page = address().page(new Choice(language, choice.interfaceLanguage()));
            return id.isEmpty() ? page : page + "#" + id;
        }

        private Portrait found() {
            String where = PLACES.keySet().stream()
                    .filter(key -> own.object(thing, PLACES.get(key)).isPresent())
                    .findFirst()
                    .orElse("text");
            Optional<Node> language = own.object(thing, PLACES.get(where));
            Optional<Node> version = host.version(language);
            String code = version.map(OfDocument::code)
                    .or(() -> own.object(thing, Terms.QUOTE).map(Node::getLiteralLanguage))
                    .orElse("");
            String quote = own.text(thing, Terms.QUOTE).orElse("");
            Context context =
                    Context.of(words(where, version, code), own.number(thing, Terms.START), quote, MOST_CONTEXT);
            Optional<Node> target = own.object(thing, Terms.TARGET);
            Optional<Node> rule = own.object(thing, Terms.RULE);
            return new Portrait.Found(
                    document(),
                    where,
                    language.map(names::label).orElseGet(() -> Words.plain(code)),
                    code,
                    context.before(),
                    quote,
                    context.after(),
                    target.map(named -> Value.of(names.ref(named))).orElse(null),
                    target.map(names::kind).orElse(null),
                    rule.map(named -> Value.of(names.ref(named))).orElse(null),
                    rule.map(named -> things.describe(named.toString())
                                    .map(told -> definitions(told.ownGraph(), named))
                                    .orElse(List.of()))
                            .orElse(List.of()),
                    own.text(thing, Terms.CONFIDENCE)
                            .filter(number -> number.matches("[0-9]{0,3}\\.?[0-9]{1,9}"))
                            .map(BigDecimal::new)
                            .orElse(null),
                    place(code, where.equals("text") ? fragment(version) : ""));
        }

        private Optional<String> words(String where, Optional<Node> version, String code) {
            return switch (where) {
                case "title" -> inLanguage(Terms.DOCUMENT_TITLE, code);
                case "summary" -> inLanguage(Terms.SUMMARY, code);
                default -> version.flatMap(expression -> host.graph().text(expression, Terms.CONTENT));
            };
        }

        private Optional<String> inLanguage(Node property, String code) {
            return host.graph().objects(host.work(), property).stream()
                    .filter(text ->
                            text.isLiteral() && text.getLiteralLanguage().equals(code))
                    .map(SortedGraph::text)
                    .findFirst();
        }

        /** Of the place itself, or of what it overlaps. */
        private String fragment(Optional<Node> version) {
            Optional<Reading> reading =
                    version.flatMap(expression -> host.view().reading(expression, host.part()));
            OptionalInt start = own.number(thing, Terms.START);
            List<String> places = reading.flatMap(text -> own.object(thing, Terms.TARGET)
                            .map(target -> text.places().getOrDefault(target, List.of())))
                    .orElse(List.of());
            String exact = host.part() + "-at-" + (start.isPresent() ? start.getAsInt() : "");
            return places.contains(exact) ? exact : places.stream().findFirst().orElse("");
        }

        private Portrait participation() {
            List<Node> roles = own.objects(thing, Terms.PARTICIPATION_ROLE);
            Optional<Node> who = Stream.of(Terms.HAD_PERSON, Terms.HAD_ORGANIZATION)
                    .flatMap(property -> own.objects(thing, property).stream())
                    .findFirst();
            return new Portrait.Part(
                    document(),
                    roles.stream()
                            .map(role -> ROLES.getOrDefault(role, "other"))
                            .findFirst()
                            .orElse("other"),
                    who.map(participant -> Value.of(names.ref(participant))).orElse(null),
                    own.text(thing, Terms.NAME_AS_PRINTED).orElse(""),
                    values(roles, names),
                    values(own.objects(thing, Terms.IN_NAME_OF), names),
                    own.text(thing, Terms.GROUP_AS_PRINTED).orElse(""),
                    own.text(thing, Terms.ON_BEHALF_OF_AS_PRINTED).orElse(""));
        }
    }

    /** {@code application/pdf} for its IRI in the registry of media types. */
    private static Value mediaType(Node type) {
        String iri = type.toString();
        String name = iri.substring(iri.indexOf("/media-types/") < 0 ? 0 : iri.indexOf("/media-types/") + 13);
        return Value.of(Words.plain(name));
    }
}
