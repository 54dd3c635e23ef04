package eu.hemicycle.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Virtuoso's client for SQL, as the administrator of a new database. */
final class VirtuosoSql {

    /** What a new database and each start bring with them. */
    static final String REMOVE_OWN_GRAPHS = """
            delete from DB.DBA.RDF_QUAD where G in (
              iri_to_id('http://www.openlinksw.com/schemas/virtrdf#'), iri_to_id('http://www.w3.org/ns/ldp#'),
              iri_to_id('http://localuriqaserver/sparql'));
            """;

    private static final String FAILED = "*** Error";

    private final String isql;
    private final int port;
    private final Path log;

    VirtuosoSql(String isql, int port, Path log) {
        this.isql = isql;
        this.port = port;
        this.log = log;
    }

    /** Whether the server takes statements by now. */
    boolean answers() throws InterruptedException {
        try {
            run("select 1;");
            return true;
        } catch (PeerFailed notYet) {
            return false;
        }
    }

    void run(String statement) throws InterruptedException {
        try {
            EngineProcess.run(isql, List.of(isql, "127.0.0.1:" + port, "dba", "dba", "exec=" + statement), log());
            if (Files.readString(log).contains(FAILED)) {
                throw new PeerFailed("Virtuoso refuses " + statement + "; see " + log);
            }
        } catch (IOException failed) {
            throw new PeerFailed("What Virtuoso says to " + statement + " cannot be read", failed);
        }
    }

    /** A new one for each statement. */
    private Path log() throws IOException {
        Files.deleteIfExists(log);
        return log;
    }
}
