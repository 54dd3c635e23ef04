package eu.hemicycle.ingest.rdf;

import eu.hemicycle.document.Author;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Institution;
import eu.hemicycle.document.Participation;
import eu.hemicycle.document.Participation.Role;
import eu.hemicycle.document.Registration;
import eu.hemicycle.graph.Iris;
import eu.hemicycle.graph.vocabulary.Eli;
import eu.hemicycle.graph.vocabulary.EliDl;
import eu.hemicycle.graph.vocabulary.EpRoles;
import eu.hemicycle.graph.vocabulary.Epvoc;
import eu.hemicycle.ingest.Unreadable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What a record states of a Work as a whole: its numbers, its titles, and who took part. */
final class Register {

    private static final String PERSON = Iris.PARLIAMENT + "person/";
    private static final String LANGUAGE = Iris.AUTHORITY + "language/";

    /** By the last segment of their IRIs at the Parliament and in the EU table of bodies. */
    private static final Map<String, Institution> INSTITUTIONS = Map.of(
            "EU_COMMISSION", Institution.COMMISSION,
            "COM", Institution.COMMISSION,
            "EU_COUNCIL", Institution.COUNCIL,
            "CS", Institution.COUNCIL,
            "CONSIL", Institution.COUNCIL,
            "EU_PARLIAMENT", Institution.PARLIAMENT,
            "EP", Institution.PARLIAMENT,
            "HRUFASP", Institution.HIGH_REPRESENTATIVE,
            "ECB", Institution.CENTRAL_BANK);

    private final Registration entry;
    private final List<Author> authors;

    private Register(Registration entry, List<Author> authors) {
        this.entry = entry;
        this.authors = authors;
    }

    static Register of(DocumentId id, Properties work, Facts facts) throws Unreadable {
        List<Participation> participations = participations(id, work, facts);
        Registration entry = new Registration(
                work.text(Epvoc.EP_NUMBER),
                work.text(Epvoc.EP_NUMBER_VERSION),
                work.text(SKOS.notation.asNode()),
                work.text(RDFS.label.asNode()),
                titles(work),
                languages(work),
                work.iris(DCTerms.creator.asNode()),
                participations,
                work.iris(Eli.BASED_ON));
        return new Register(entry, authors(work, participations));
    }

    private static List<Registration.Title> titles(Properties work) throws Unreadable {
        List<Registration.Title> titles = new ArrayList<>();
        Node property = DCTerms.title.asNode();
        for (Node title : work.nodes(property)) {
            if (!title.isLiteral() || title.getLiteralLanguage().isEmpty()) {
                throw work.fault(property, title.toString(), "has a language tag", "Add it");
            }
            titles.add(new Registration.Title(title.getLiteralLanguage(), title.getLiteralLexicalForm()));
        }
        return titles;
    }

    private static List<String> languages(Properties work) throws Unreadable {
        List<String> codes = new ArrayList<>();
        for (URI language : work.iris(Epvoc.ORIGINAL_LANGUAGE)) {
            if (!language.toString().startsWith(LANGUAGE)) {
                throw work.fault(
                        Epvoc.ORIGINAL_LANGUAGE,
                        language.toString(),
                        "is an entry of the EU language table",
                        "Correct the IRI");
            }
            codes.add(language.toString().substring(LANGUAGE.length()));
        }
        return codes;
    }

    private static List<Participation> participations(DocumentId id, Properties work, Facts facts) throws Unreadable {
        List<Participation> participations = new ArrayList<>();
        for (Node node : work.nodes(Epvoc.WORK_HAD_PARTICIPATION)) {
            Properties participation = work.of(node);
            facts.takeType(node, EliDl.PARTICIPATION);
            Optional<Role> role = role(participation);
            if (role.isPresent()) {
                participations.add(participation(id, participation, role.get()));
            }
        }
        return participations;
    }

    /** Empty for roles that the official model of questions does not have; they are left, and counted. */
    private static Optional<Role> role(Properties participation) {
        if (participation.has(EliDl.PARTICIPATION_ROLE, EpRoles.AUTHOR)) {
            return Optional.of(Role.AUTHOR);
        }
        return participation.has(EliDl.PARTICIPATION_ROLE, EpRoles.ADDRESSEE)
                ? Optional.of(Role.ADDRESSEE)
                : Optional.empty();
    }

    private static Participation participation(DocumentId id, Properties stated, Role role) throws Unreadable {
        Optional<URI> person = stated.iri(EliDl.HAD_PARTICIPANT_PERSON);
        Optional<URI> organisation = stated.iri(EliDl.HAD_PARTICIPANT_ORGANIZATION);
        Optional<URI> inNameOf = stated.iri(EliDl.PARTICIPATION_IN_NAME_OF);
        String who = person.or(() -> organisation).map(Register::lastSegment).orElse(role.name());
        URI iri = stated.subject().isURI()
                ? stated.iri(Epvoc.WORK_HAD_PARTICIPATION, stated.subject())
                : URI.create(Iris.PARLIAMENT + "eli/dl/participation/" + id + "_" + who);
        return new Participation(iri, role, person, organisation, inNameOf);
    }

    /** Those persons of whom the record also tells the name. */
    private static List<Author> authors(Properties work, List<Participation> participations) throws Unreadable {
        List<Author> authors = new ArrayList<>();
        for (Participation participation : participations) {
            Optional<String> person = participation.person().map(URI::toString).filter(iri -> iri.startsWith(PERSON));
            if (participation.role() == Role.AUTHOR && person.isPresent()) {
                Optional<String> number = person.map(Register::lastSegment).filter(last -> last.matches("[0-9]+"));
                name(work.of(NodeFactory.createURI(person.get())))
                        .ifPresent(name -> authors.add(new Author(name, Optional.empty(), number, Optional.empty())));
            }
        }
        return authors;
    }

    private static Optional<String> name(Properties person) throws Unreadable {
        Optional<String> label = person.text(RDFS.label.asNode());
        return label.isPresent() ? label : person.text(FOAF.name.asNode());
    }

    Optional<Registration> entry() {
        return Optional.of(entry);
    }

    List<Author> authors() {
        return authors;
    }

    /** The institutions that take part in a role and are known here, in the order of their participations. */
    List<Institution> institutions(Role role) {
        Stream<URI> stated = entry.participations().stream()
                .filter(participation -> participation.role() == role)
                .flatMap(participation -> participation.organisation().stream());
        Stream<URI> creators = role == Role.AUTHOR ? entry.creators().stream() : Stream.of();
        return Stream.concat(stated, creators)
                .filter(body -> body.toString().startsWith(Iris.PARLIAMENT + "org/")
                        || body.toString().startsWith(Iris.AUTHORITY + "corporate-body/"))
                .map(body -> INSTITUTIONS.get(lastSegment(body)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String lastSegment(URI iri) {
        return lastSegment(iri.toString());
    }

    private static String lastSegment(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
