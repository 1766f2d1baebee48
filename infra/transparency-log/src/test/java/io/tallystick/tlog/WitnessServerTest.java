package io.tallystick.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The witness as logs meet it: over HTTP, with a memory that outlasts its process. */
class WitnessServerTest {
    private static final String ORIGIN = "ledger.example/one";
    private static final Instant NOW = Instant.parse("2026-11-28T10:00:00Z");

    private final SecureRandom random = new SecureRandom();
    private final SigningKey log = SigningKey.generate(ORIGIN, KeyKind.LOG, random);
    private final SigningKey key = SigningKey.generate("witness.example/w", KeyKind.WITNESS, random);
    private final MemoryTiles tiles = new MemoryTiles();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private AddCheckpoint request(long older, int size) {
        SignedNote note = new Checkpoint(ORIGIN, size, Trees.grown(size, tiles).root()).sign(log);
        return new AddCheckpoint(
                older, older > size ? List.of() : Proofs.consistency(older, size, new TileHashes(size, tiles)), note);
    }

    private WitnessServer started(WitnessFolder memory) throws IOException {
        Witness witness = new Witness(key, List.of(log.verifier()), memory, InstantSource.fixed(NOW));
        return new WitnessServer(
                witness, key.verifier(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), asked -> {});
    }

    private WitnessClient client(WitnessServer server) {
        return new WitnessClient(key.verifier(), at(server, "/"), Duration.ofSeconds(10), http);
    }

    private static URI at(WitnessServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    @Test
    void it_cosigns_and_remembers_over_a_restart() throws Exception {
        try (WitnessFolder memory = new WitnessFolder(folder);
                WitnessServer server = started(memory)) {
            AddCheckpoint first = request(0, 5);
            assertThat(client(server).add(first)).isInstanceOf(WitnessAnswer.Cosigned.class);
            WitnessAnswer.Cosigned second =
                    (WitnessAnswer.Cosigned) client(server).add(request(5, 300));
            SignedNote cosigned = request(5, 300).checkpoint().with(List.of(second.signature()));
            assertThat(TrustPolicy.of(List.of(log.verifier()), List.of(key.verifier()), 1)
                            .check(cosigned))
                    .containsExactly(new Cosignature(key.verifier().name(), NOW));
            assertThatThrownBy(() -> new WitnessFolder(folder)).isInstanceOf(IllegalStateException.class);
        }
        try (WitnessFolder memory = new WitnessFolder(folder);
                WitnessServer server = started(memory)) {
            assertThat(client(server).add(request(0, 5))).isEqualTo(new WitnessAnswer.SawOther(300));
            assertThat(client(server).add(request(0, 0)))
                    .as("asked with an empty tree, it tells its size")
                    .isEqualTo(new WitnessAnswer.SawOther(300));
            assertThat(client(server).add(request(300, 301))).isInstanceOf(WitnessAnswer.Cosigned.class);
            assertThat(memory.of(ORIGIN).all().stream()
                            .map(note -> Checkpoint.parse(note.text()).size()))
                    .containsExactly(5L, 300L, 301L);
        }
    }

    @Test
    void its_answers_are_those_of_the_protocol() throws Exception {
        try (WitnessFolder memory = new WitnessFolder(folder);
                WitnessServer server = started(memory)) {
            assertThat(post(server, request(0, 8).bytes()).statusCode()).isEqualTo(200);
            HttpResponse<String> other = post(server, request(3, 9).bytes());
            assertThat(other.statusCode()).isEqualTo(409);
            assertThat(other.body()).isEqualTo("8\n");
            assertThat(other.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
            SignedNote parted = new Checkpoint(ORIGIN, 9, Hash.EMPTY_TREE).sign(log);
            assertThat(post(server, new AddCheckpoint(8, request(8, 9).proof(), parted).bytes())
                            .statusCode())
                    .isEqualTo(422);
            SigningKey stranger = SigningKey.generate(ORIGIN, KeyKind.LOG, random);
            SignedNote unsigned = new Checkpoint(ORIGIN, 9, Hash.EMPTY_TREE).sign(stranger);
            assertThat(post(server, new AddCheckpoint(8, List.of(), unsigned).bytes())
                            .statusCode())
                    .isEqualTo(403);
            SigningKey unknown = SigningKey.generate("ledger.example/two", KeyKind.LOG, random);
            SignedNote foreign = new Checkpoint("ledger.example/two", 1, Hash.EMPTY_TREE).sign(unknown);
            assertThat(post(server, new AddCheckpoint(0, List.of(), foreign).bytes())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(post(server, request(9, 8).bytes()).statusCode()).isEqualTo(400);
            assertThat(post(server, new byte[AddCheckpoint.LARGEST + 10]).statusCode())
                    .isEqualTo(400);
            HttpRequest get = HttpRequest.newBuilder(at(server, "/vkey")).build();
            assertThat(http.send(get, BodyHandlers.ofString()).body()).isEqualTo(key.verifier() + "\n");
        }
    }

    @Test
    void a_file_once_written_is_never_written_again() throws Exception {
        CheckpointFolder checkpoints = new CheckpointFolder(folder);
        SignedNote note = request(0, 8).checkpoint();
        SignedNote other = new Checkpoint(ORIGIN, 8, Hash.EMPTY_TREE).sign(log);
        assertThat(checkpoints.keep(note)).isTrue();
        assertThat(checkpoints.keep(note)).isTrue();
        assertThat(checkpoints.keep(other)).isFalse();
        assertThat(checkpoints.at(8)).contains(note);
        checkpoints.keep(request(0, 10).checkpoint());
        assertThat(checkpoints.newest()).contains(request(0, 10).checkpoint());
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .noneMatch(p -> p.name().endsWith("_WRITE")));
        }
    }

    private HttpResponse<String> post(WitnessServer server, byte[] body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(server, "/add-checkpoint"))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
