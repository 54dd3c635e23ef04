package eu.hemicycle.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Comunica puts queries together from Triple Pattern Fragments of the packaged program, and gets what the endpoint says. */
class FragmentsIT {

    @TempDir
    static Path folder;

    private static DamagingProxy proxy;
    private static Program.Running service;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        proxy = DamagingProxy.before("http://127.0.0.1:" + port);
        service = Program.serve(folder, port, "--data", "starter", "--public-url", proxy.url());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        proxy.close();
    }

    private static JsonNode answers() throws IOException, InterruptedException {
        return Scripts.node("@comunica/query-sparql").json("fragments.mjs", proxy.url());
    }

    @Test
    void comunicaGetsFromFragmentsWhatTheEndpointSays() throws IOException, InterruptedException {
        JsonNode answers = answers();

        assertThat(answers).hasSize(5);
        assertThat(answers.get("persons").get("endpoint")).hasSizeGreaterThan(1000);
        answers.propertyStream().forEach(answer -> {
            assertThat(answer.getValue().get("endpoint")).as(answer.getKey()).isNotEmpty();
            assertThat(answer.getValue().get("fragments"))
                    .as(answer.getKey())
                    .isEqualTo(answer.getValue().get("endpoint"));
        });
        assertThat(service.log()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aPageThatIsLostIsSeen() throws IOException, InterruptedException {
        proxy.damage(answer -> answer.replaceAll("(?m)^.*<http://www.w3.org/ns/hydra/core#next>.*$\\R?", ""));
        try {
            JsonNode persons = answers().get("persons");

            assertThat(persons.get("fragments").size())
                    .isLessThan(persons.get("endpoint").size());
        } finally {
            proxy.damage(answer -> answer);
        }
    }
}
