package eu.hemicycle.resource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pages of things: what is on them, in which template. */
final class ReadingPages {

    /** @param languages the interface's, and that of the text where it is another (RFC 9110 §8.5) */
    record Page(byte[] bytes, List<String> languages) {}

    /** The page in a language of its text. */
    record Version(String lang, String href) {}

    private final DocumentPages documents;
    private final ThingPages things;
    private final Pages pages;
    private final Site site;

    ReadingPages(DocumentPages documents, ThingPages things, Pages pages, Site site) {
        this.documents = documents;
        this.things = things;
        this.pages = pages;
        this.site = site;
    }

    /** @param first whether a list of documents is shown from its beginning */
    Page page(Address address, Description description, Choice choice, boolean first) {
        boolean document =
                description.ownGraph().objects(description.thing(), Terms.TYPE).contains(Terms.WORK);
        return document ? document(address, description, choice) : thing(address, description, choice, first);
    }

    private Page document(Address address, Description description, Choice choice) {
        DocumentPage page = documents.compose(description, choice);
        byte[] bytes = render(
                "resource/document",
                address,
                description,
                page,
                SchemaOrg.of(page, site),
                profiles(description),
                versions(address, page),
                choice);
        return new Page(
                bytes,
                Stream.of(choice.interfaceLanguage(), page.shown().lang())
                        .filter(lang -> !lang.isEmpty())
                        .distinct()
                        .toList());
    }

    private Page thing(Address address, Description description, Choice choice, boolean first) {
        ThingPage page = things.compose(description, choice, first);
        byte[] bytes = render(
                "resource/thing",
                address,
                description,
                page,
                SchemaOrg.of(page, address.iri()),
                profiles(description),
                versions(address, Pages.LANGUAGES.stream()),
                choice);
        return new Page(bytes, List.of(choice.interfaceLanguage()));
    }

    private static List<Version> versions(Address address, DocumentPage page) {
        return versions(
                address,
                page.languages().stream()
                        .filter(version -> version.shown() || !version.href().isEmpty())
                        .map(DocumentPage.LanguageVersion::lang));
    }

    private static List<Version> versions(Address address, Stream<String> languages) {
        return Stream.concat(
                        languages.map(lang -> new Version(lang, address.page(new Choice(lang, "")))),
                        Stream.of(new Version("x-default", address.page(Choice.NONE))))
                .toList();
    }

    /** Those in which something can be said of the thing. */
    private static List<Profile> profiles(Description description) {
        boolean record = description.own().stream()
                .anyMatch(quad -> quad.getGraph().toString().endsWith("/record"));
        boolean found = !new Annotations(description.graph()).quads().isEmpty();
        return Stream.of(Profile.values())
                .filter(profile -> record || profile != Profile.RECORD)
                .filter(profile -> found || profile != Profile.ANNOTATIONS)
                .toList();
    }

    private byte[] render(
            String template,
            Address address,
            Description description,
            Object page,
            String schemaOrg,
            List<Profile> profiles,
            List<Version> versions,
            Choice choice) {
        Map<String, Object> model = new HashMap<>();
        model.put("profiles", profiles);
        model.put("versions", versions);
        model.put("address", address);
        model.put("history", "/history?iri=" + Iris.encodeParameter(address.iri()));
        model.put("snippets", Snippets.of(address, site));
        model.put("editor", Snippets.editor(description, site));
        model.put("page", page);
        model.put("schemaOrg", schemaOrg);
        model.put("readingScript", Assets.script("reading.js"));
        return pages.render(template, model, choice);
    }
}
