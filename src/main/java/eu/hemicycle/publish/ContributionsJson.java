package eu.hemicycle.publish;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import eu.hemicycle.document.Annex;
import eu.hemicycle.document.Answer;
import eu.hemicycle.document.Contribution;
import eu.hemicycle.document.Document;
import eu.hemicycle.document.DocumentId;
import eu.hemicycle.document.Question;
import eu.hemicycle.document.Run;
import eu.hemicycle.document.Source;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.StdConverter;

/** Contributions as the JSON that travels in the log: the domain's records, identifiers in their official form. */
final class ContributionsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Document.class, DocumentKinds.class)
            .addMixIn(Contribution.class, AnyAge.class)
            .addMixIn(DocumentId.class, OfficialForm.class)
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(Include.NON_ABSENT, Include.NON_ABSENT))
            .changeDefaultVisibility(components -> components.withIsGetterVisibility(Visibility.NONE))
            .withConfigOverride(
                    List.class, absent -> absent.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private ContributionsJson() {}

    static String write(List<Contribution> contributions) {
        return MAPPER.writerFor(new TypeReference<List<Contribution>>() {}).writeValueAsString(contributions);
    }

    static List<Contribution> read(String json) {
        return json.isEmpty() ? List.of() : MAPPER.readValue(json, new TypeReference<List<Contribution>>() {});
    }

    /** Documents without a source of their own, as in the starter corpus. */
    static List<Document> documents(byte[] json) {
        return MAPPER.readValue(json, new TypeReference<List<Document>>() {});
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Question.class, name = "question"),
        @JsonSubTypes.Type(value = Answer.class, name = "answer"),
        @JsonSubTypes.Type(value = Annex.class, name = "annex")
    })
    private interface DocumentKinds {}

    @JsonDeserialize(converter = ReadContribution.class)
    private interface AnyAge {}

    /** A contribution as any version of the program wrote it: early ones held one document, later ones its versions. */
    private record StoredContribution(Optional<Document> document, List<Document> versions, Source source, Run run) {}

    private static final class ReadContribution extends StdConverter<StoredContribution, Contribution> {
        @Override
        public Contribution convert(StoredContribution stored) {
            return new Contribution(
                    stored.document().map(List::of).orElse(stored.versions()), stored.source(), stored.run());
        }
    }

    @JsonSerialize(using = WriteId.class)
    @JsonDeserialize(using = ReadId.class)
    private interface OfficialForm {}

    private static final class WriteId extends ValueSerializer<DocumentId> {
        @Override
        public void serialize(DocumentId id, JsonGenerator json, SerializationContext context) throws JacksonException {
            json.writeString(id.toString());
        }
    }

    private static final class ReadId extends ValueDeserializer<DocumentId> {
        @Override
        public DocumentId deserialize(JsonParser json, DeserializationContext context) throws JacksonException {
            return DocumentId.parse(json.getString());
        }
    }
}
