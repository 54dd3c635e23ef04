package eu.hemicycle.resource;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The terms that pages know by meaning. */
final class Terms {

    private static final String ELI = "http://data.europa.eu/eli/ontology#";
    private static final String ELI_DL = "http://data.europa.eu/eli/eli-draft-legislation-ontology#";
    private static final String EPVOC = "https://data.europarl.europa.eu/def/epvoc#";
    private static final String ROLES = "https://data.europarl.europa.eu/def/ep-roles/";
    private static final String TYPES = "https://data.europarl.europa.eu/def/ep-document-types/";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String SCHEMA = "http://schema.org/";
    private static final String HEMI = "https://w3id.org/hemicycle/ns#";

    static final Node TYPE = RDF.type.asNode();
    static final Node LABEL = RDFS.label.asNode();
    static final Node COMMENT = RDFS.comment.asNode();
    static final Node PREF_LABEL = SKOS.prefLabel.asNode();
    static final Node ALT_LABEL = SKOS.altLabel.asNode();
    static final Node HIDDEN_LABEL = SKOS.hiddenLabel.asNode();
    static final Node CONCEPT = SKOS.Concept.asNode();
    static final Node CONCEPT_SCHEME = SKOS.ConceptScheme.asNode();
    static final Node IN_SCHEME = SKOS.inScheme.asNode();
    static final Node TOP_CONCEPT_OF = SKOS.topConceptOf.asNode();
    static final Node BROADER = SKOS.broader.asNode();
    static final Node NARROWER = SKOS.narrower.asNode();
    static final Node RELATED = SKOS.related.asNode();
    static final Node EXACT_MATCH = SKOS.exactMatch.asNode();
    static final Node CLOSE_MATCH = SKOS.closeMatch.asNode();
    static final Node NOTATION = SKOS.notation.asNode();
    static final Node DEFINITION = SKOS.definition.asNode();
    static final Node SCOPE_NOTE = SKOS.scopeNote.asNode();
    static final Node NAME = FOAF.name.asNode();
    static final Node PAGE = FOAF.page.asNode();
    static final Node PERSON = FOAF.Person.asNode();
    static final Node ORGANIZATION = ORG.Organization.asNode();
    static final Node MEMBERSHIP = ORG.Membership.asNode();
    static final Node MEMBER = ORG.member.asNode();
    static final Node OFFICE_IN = ORG.organization.asNode();
    static final Node OFFICE_ROLE = ORG.role.asNode();
    static final Node ISSUED = DCTerms.issued.asNode();
    static final Node IDENTIFIER = DCTerms.identifier.asNode();
    static final Node DOCUMENT_TITLE = DCTerms.title.asNode();
    static final Node CREATOR = DCTerms.creator.asNode();
    static final Node PUBLISHER = DCTerms.publisher.asNode();
    static final Node FORMAT = DCTerms.format.asNode();

    static final Node WORK = term(ELI, "Work");
    static final Node EXPRESSION_TYPE = term(ELI, "Expression");
    static final Node MANIFESTATION = term(ELI, "Manifestation");
    static final Node LEGAL_RESOURCE = term(ELI, "LegalResource");
    static final Node SUBDIVISION = term(ELI, "LegalResourceSubdivision");
    static final Node WORK_TYPE = term(ELI, "work_type");
    static final Node DATE_DOCUMENT = term(ELI, "date_document");
    static final Node CITES = term(ELI, "cites");
    static final Node IS_ABOUT = term(ELI, "is_about");
    static final Node TITLE = term(ELI, "title");
    static final Node TITLE_SHORT = term(ELI, "title_short");
    static final Node LANGUAGE = term(ELI, "language");
    static final Node IS_REALIZED_BY = term(ELI, "is_realized_by");
    static final Node IS_EMBODIED_BY = term(ELI, "is_embodied_by");
    static final Node IS_EXEMPLIFIED_BY = term(ELI, "is_exemplified_by");
    static final Node IS_PART_OF = term(ELI, "is_part_of");
    static final Node MEDIA_TYPE = term(ELI, "media_type");

    static final Node ANSWERS_TO = term(ELI_DL, "answers_to");
    static final Node PARLIAMENTARY_TERM = term(ELI_DL, "parliamentary_term");
    static final Node PARTICIPATION = term(ELI_DL, "Participation");
    static final Node PARTICIPATION_ROLE = term(ELI_DL, "participation_role");
    static final Node HAD_PERSON = term(ELI_DL, "had_participant_person");
    static final Node HAD_ORGANIZATION = term(ELI_DL, "had_participant_organization");
    static final Node IN_NAME_OF = term(ELI_DL, "participation_in_name_of");
    static final Node HAD_PARTICIPATION = term(EPVOC, "workHadParticipation");
    static final Node BYTE_SIZE = term(EPVOC, "byteSize");
    static final Node CONTENT = term(EPVOC, "expressionContent");

    static final Node AUTHOR = term(ROLES, "AUTHOR");
    static final Node ADDRESSEE = term(ROLES, "ADDRESSEE");
    static final Node MEMBER_COMMISSION = term(ROLES, "MEMBER_COMMISSION");
    static final Node ANSWER_TYPE = term(TYPES, "QUESTION_WRITTEN_ANSWER");

    static final Node DERIVED_FROM = term(PROV, "wasDerivedFrom");
    static final Node ENTITY = term(PROV, "Entity");
    static final Node ACTIVITY = term(PROV, "Activity");
    static final Node SCHEMA_NAME = term(SCHEMA, "name");
    static final Node START_DATE = term(SCHEMA, "startDate");
    static final Node END_DATE = term(SCHEMA, "endDate");
    static final Node SOFTWARE_VERSION = term(SCHEMA, "softwareVersion");
    static final Node MENTIONS = term(SCHEMA, "mentions");

    static final Node EVIDENCE_WORK = term(HEMI, "work");
    static final Node EVIDENCE_LANGUAGE = term(HEMI, "language");
    static final Node EVIDENCE_TITLE_LANGUAGE = term(HEMI, "titleLanguage");
    static final Node EVIDENCE_SUMMARY_LANGUAGE = term(HEMI, "summaryLanguage");
    static final Node RULE = term(HEMI, "rule");
    static final Node PARAGRAPH = term(HEMI, "Paragraph");
    static final Node FOOTNOTE = term(HEMI, "Footnote");
    static final Node GROUP_AS_PRINTED = term(HEMI, "groupAsPrinted");
    static final Node ON_BEHALF_OF_AS_PRINTED = term(HEMI, "onBehalfOfAsPrinted");
    static final Node START = term(HEMI, "start");
    static final Node END = term(HEMI, "end");
    static final Node QUOTE = term(HEMI, "quote");
    static final Node TARGET = term(HEMI, "target");
    static final Node CONFIDENCE = term(HEMI, "confidence");
    static final Node HAS_PARAGRAPH = term(HEMI, "hasParagraph");
    static final Node HAS_FOOTNOTE = term(HEMI, "hasFootnote");
    static final Node HAS_AUTHOR = term(HEMI, "hasAuthor");
    static final Node NAMED_ADDRESSEE = term(HEMI, "addressee");
    static final Node ANSWERED_IN_NAME_OF = term(HEMI, "answeredInNameOf");
    static final Node HAS_RESPONDENT = term(HEMI, "hasRespondent");
    static final Node EXPRESSION = term(HEMI, "expression");
    static final Node NUMBER = term(HEMI, "number");
    static final Node MARKER = term(HEMI, "marker");
    static final Node TEXT = term(HEMI, "text");
    static final Node SUMMARY = term(HEMI, "summary");
    static final Node LAST_UPDATED = term(HEMI, "lastUpdated");
    static final Node NAME_AS_PRINTED = term(HEMI, "nameAsPrinted");

    /** What names a thing, best first. */
    static final List<Node> LABELS = List.of(PREF_LABEL, LABEL, NAME, TITLE_SHORT, DOCUMENT_TITLE, TITLE, SCHEMA_NAME);

    private Terms() {}

    private static Node term(String namespace, String name) {
        return NodeFactory.createURI(namespace + name);
    }
}
