package eu.hemicycle.ingest.rdf.profile;

import eu.hemicycle.ingest.Unreadable;
import eu.hemicycle.ingest.rdf.RdfReader;
import eu.hemicycle.ingest.sniffing.ContentType;
import eu.hemicycle.ingest.sniffing.Sniffer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the documents of another parliament: ready-made RDF, or tables whose columns the profile maps. */
public final class OwnReader {

    private final Profile profile;

    public OwnReader(Profile profile) {
        this.profile = profile;
    }

    /** Reads all documents of a data file. */
    public OwnRecords read(String name, byte[] content) throws Unreadable {
        ContentType type = Sniffer.sniff(content);
        String text = text(content);
        if (type == ContentType.CSV
                || type == ContentType.TEXT && !profile.columns().isEmpty()) {
            return new ColumnReader(profile, name).read(text);
        }
        if (!RdfReader.reads(type)) {
            throw new Unreadable(
                    0,
                    "",
                    "Documents of a profile are RDF or a table (CSV), and this is " + type.title(),
                    "Convert the file, or leave it out");
        }
        OwnGraphs graphs = new OwnGraphs(profile, name);
        graphs.take(RdfReader.graph(type, text));
        return graphs.records();
    }

    private static String text(byte[] content) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException wrong) {
            throw new Unreadable(0, "", "A data file is UTF-8", "Save it as UTF-8");
        }
    }
}
