package eu.hemicycle.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * How the addresses of a thing relate, as headers and link sets say it (RFC 8288, RFC 9264; FAIR Signposting levels 1 and
 * 2).
 */
final class Relations {

    private static final int MOST_AUTHORS = 10;
    private static final int MOST_FILES = 30;

    /** A link; {@code type} is a media type, or empty. */
    record Relation(String target, String rel, String type) {

        /** As a value of the header {@code Link}. */
        String header() {
            String typed = type.isEmpty() ? "" : "; type=\"" + type + "\"";
            return "<" + target + ">; rel=\"" + rel + "\"" + typed;
        }
    }

    /** What is said of the thing itself. */
    record Signposts(List<Relation> relations) {

        static final Signposts NONE = new Signposts(List.of());

        /** The kind of a thing, who wrote it and the files in which it is published. */
        static Signposts of(Description description) {
            SortedGraph graph = description.ownGraph();
            Node thing = description.thing();
            Kind kind = Kind.of(thing.toString(), graph.objects(thing, Terms.TYPE));
            boolean answer = !graph.objects(thing, Terms.ANSWERS_TO).isEmpty();
            Stream<Relation> type = Stream.of("AboutPage", SchemaOrg.type(kind, answer))
                    .distinct()
                    .map(name -> new Relation("https://schema.org/" + name, "type", ""));
            return new Signposts(Stream.of(type, authors(graph, kind), files(graph, kind))
                    .flatMap(relations -> relations)
                    .toList());
        }

        private static Stream<Relation> authors(SortedGraph graph, Kind kind) {
            return kind != Kind.DOCUMENT
                    ? Stream.of()
                    : Stream.of(Terms.HAD_PERSON, Terms.CREATOR)
                            .flatMap(property -> objects(graph, property))
                            .distinct()
                            .limit(MOST_AUTHORS)
                            .map(author -> new Relation(Iris.asUri(author), "author", ""));
        }

        private static Stream<Relation> files(SortedGraph graph, Kind kind) {
            return kind != Kind.DOCUMENT
                    ? Stream.of()
                    : objects(graph, Terms.IS_EXEMPLIFIED_BY)
                            .distinct()
                            .limit(MOST_FILES)
                            .map(file -> new Relation(Iris.asUri(file), "item", ""));
        }

        private static Stream<String> objects(SortedGraph graph, Node property) {
            return graph.triples().stream()
                    .filter(triple -> triple.getPredicate().equals(property))
                    .map(triple -> triple.getObject().toString())
                    .filter(Iris::isWebAddress);
        }
    }

    private final Site site;

    Relations(Site site) {
        this.site = site;
    }

    /** The links of one representation, or of the negotiating address where that is {@code null}. */
    List<Relation> of(Address address, @Nullable Format current, Profile profile, Signposts signposts) {
        List<Relation> relations = new ArrayList<>();
        relations.add(new Relation(Iris.asUri(address.iri()), "canonical", ""));
        relations.add(new Relation(Iris.asUri(address.iri()), "cite-as", ""));
        address.links().stream()
                .filter(link -> link.format() != current)
                .forEach(link -> relations.add(alternate(link)));
        Stream.of(Format.TURTLE, Format.JSON_LD)
                .map(format -> new Relation(site.url(address.in(format)), "describedby", format.mediaType()))
                .forEach(relations::add);
        if (current != null) {
            relations.add(new Relation(Iris.asUri(address.iri()), "describes", ""));
        }
        if (current == Format.HTML) {
            relations.addAll(signposts.relations());
        }
        relations.add(new Relation(site.url(address.linkset()), "linkset", Linkset.MEDIA_TYPE));
        site.licence().ifPresent(licence -> relations.add(new Relation(licence.toString(), "license", "")));
        relations.add(new Relation(profile.iri(site.mint()), "profile", ""));
        return relations;
    }

    Relation alternate(Address.Link link) {
        return new Relation(site.url(link.href()), "alternate", link.format().mediaType());
    }

    /** The link set of a thing: the relations of its page, and of each data format to the page. */
    Map<String, Object> linkset(Address address, Signposts signposts) {
        List<Map<String, Object>> contexts = new ArrayList<>();
        contexts.add(context(
                site.url(address.in(Format.HTML)),
                of(address, Format.HTML, Profile.FULL, signposts).stream()
                        .filter(relation -> !relation.rel().equals("linkset"))
                        .toList()));
        Format.data()
                .forEach(format -> contexts.add(context(
                        site.url(address.in(format)),
                        List.of(new Relation(site.url(address.in(Format.HTML)), "describes", "text/html")))));
        return Map.of("linkset", contexts);
    }

    private static Map<String, Object> context(String anchor, List<Relation> relations) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("anchor", anchor);
        Map<String, List<Map<String, String>>> targets = new LinkedHashMap<>();
        relations.forEach(relation -> targets.computeIfAbsent(relation.rel(), rel -> new ArrayList<>())
                .add(
                        relation.type().isEmpty()
                                ? Map.of("href", relation.target())
                                : Map.of("href", relation.target(), "type", relation.type())));
        context.putAll(targets);
        return context;
    }
}
