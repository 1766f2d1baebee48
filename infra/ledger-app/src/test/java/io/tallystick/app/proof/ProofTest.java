package io.tallystick.app.proof;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.app.StartedProgram;
import io.tallystick.testkit.DurablePostgres;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.EntryBundle;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.Proofs;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.Tile;
import io.tallystick.tlog.TileHashes;
import io.tallystick.tlog.TileStore;
import io.tallystick.tlog.VerifierKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an auditor does with the Merkle log over HTTP, and what the watch finds when somebody changes the database. */
class ProofTest {
    private static final Map<String, Object> OPENING = Map.of(
            "house", "House",
            "kind", "REAL",
            "profile", "SOURCE",
            "fondsNumber", "Z109",
            "fondsName", "Fonds",
            "unitCode", "BGS",
            "unitName", "Office",
            "employeeNumber", "E0001",
            "employeeName", "Founder",
            "account", "admin");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void entries_are_proved_trees_extend_each_other_and_a_changed_row_is_named(@TempDir Path directory)
            throws Exception {
        try (EmbeddedPostgres postgres = DurablePostgres.builder().start();
                StartedProgram program = StartedProgram.with(
                        directory.resolve("data"),
                        Map.of("TALLYSTICK_DB_URL", url(postgres)),
                        "--tallystick.security.built-in-users=true",
                        "--tallystick.proof.origin=ledger.example.org/tlog")) {
            accepted(program.command("admin", "ledger/OpenLedger", OPENING));
            entries_are_for_auditors(program);
            Checkpoint first = awaitCheckpoint(program);
            every_entry_is_under_the_root(program, first);

            program.kill();
            program.again();
            long last = 0;
            for (int i = 0; i < 300; i++) {
                last = json(accepted(program.command(
                                "admin",
                                "organisation/OpenFonds",
                                Map.of("number", "%04d".formatted(1000 + i), "name", "Fonds " + i))))
                        .get("position")
                        .asLong();
            }
            Checkpoint second = awaitCheckpoint(program);
            assertThat(second.size()).isGreaterThanOrEqualTo(last);
            every_entry_is_under_the_root(program, second);
            Proofs.checkConsistency(
                    first.size(),
                    first.root(),
                    second.size(),
                    second.root(),
                    Proofs.consistency(first.size(), second.size(), new TileHashes(second.size(), tiles(program))));

            assertThat(awaitVerified(program, second.size()).has("fault")).isFalse();
            change(postgres, 7);
            JsonNode fault = awaitFault(program);
            assertThat(fault.get("position").asLong()).isEqualTo(7);
            assertThat(fault.get("kind").asString()).isEqualTo("CHANGED");
            awaitRecorded(postgres, program);
            program.kill();
            assertThatThrownBy(program::again)
                    .as("a register that cannot be read lets nobody in, and says why")
                    .hasMessageContaining("the event at position 7 (")
                    .hasMessageContaining("tallystick verify");
            change(postgres, 7); // back again
            execute(
                    postgres,
                    "update domain_event set recorded_at = recorded_at + interval '1 microsecond'"
                            + " where position = 7");
            program.again();
            awaitFault(program);
            pause();
            assertThat(recorded(postgres)).as("once, however often it is found").isEqualTo(1);
        }
    }

    private void entries_are_for_auditors(StartedProgram program) {
        awaitCheckpoint(program);
        assertThat(fetch(program, "/tlog/tile/entries/000.p/1", null).statusCode())
                .isEqualTo(401);
        assertThat(fetch(program, "/tlog/tile/entries/000.p/1", "admin").statusCode())
                .isEqualTo(403);
        accepted(program.command(
                "admin",
                "organisation/RegisterEmployee",
                Map.of("number", "E0002", "name", "Auditor", "unit", "org/Z109-BGS", "account", "auditor")));
        accepted(program.command(
                "admin", "organisation/AssignPost", Map.of("employee", "employee/E0002", "post", "AUDITOR")));
        assertThat(fetch(program, "/tlog/tile/entries/000.p/1", "auditor").statusCode())
                .isEqualTo(200);
        assertThat(fetch(program, "/tlog/tile/entries/000", "auditor").statusCode())
                .as("a bundle of what there is not yet")
                .isEqualTo(404);
        assertThat(fetch(program, "/tlog/tile/0/../x", null).statusCode()).isIn(400, 404);
        assertThat(fetch(program, "/tlog/tile/9/000", null).statusCode()).isEqualTo(404);
    }

    private void every_entry_is_under_the_root(StartedProgram program, Checkpoint checkpoint) {
        long size = checkpoint.size();
        TileHashes hashes = new TileHashes(size, tiles(program));
        long index = 0;
        for (Tile tile : Tile.all(Tile.ENTRIES, size)) {
            HttpResponse<byte[]> bundle = fetch(program, "/tlog/" + tile.path(), "auditor");
            for (byte[] entry : EntryBundle.read(bundle.body(), tile.width())) {
                Proofs.checkInclusion(
                        Hash.leaf(entry), index, size, Proofs.inclusion(index, size, hashes), checkpoint.root());
                index++;
            }
        }
        assertThat(index).isEqualTo(size);
    }

    private TileStore tiles(StartedProgram program) {
        return new TileStore() {
            @Override
            public Optional<byte[]> read(Tile tile) {
                HttpResponse<byte[]> response = fetch(program, "/tlog/" + tile.path(), null);
                return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
            }

            @Override
            public void write(Tile tile, byte[] bytes) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** The newest checkpoint, once it covers all there was when it was asked for. */
    private Checkpoint awaitCheckpoint(StartedProgram program) {
        long head = json(program.get("admin", "/api/log")).get("head").asLong();
        return program.found("a checkpoint of " + head, () -> {
            HttpResponse<byte[]> note = fetch(program, "/tlog/checkpoint", null);
            if (note.statusCode() != 200) {
                return null;
            }
            VerifierKey key = VerifierKey.parse(
                    new String(fetch(program, "/tlog/vkey", null).body(), StandardCharsets.UTF_8).strip());
            Checkpoint checkpoint = Checkpoint.open(SignedNote.parse(note.body()), key);
            assertThat(checkpoint.origin()).isEqualTo("ledger.example.org/tlog");
            return checkpoint.size() >= head ? checkpoint : null;
        });
    }

    private JsonNode awaitVerified(StartedProgram program, long size) {
        return program.found("verified to " + size, () -> {
            JsonNode status = json(program.get("admin", "/tlog/status"));
            return status.get("verifiedTo").asLong() >= size ? status : null;
        });
    }

    private JsonNode awaitFault(StartedProgram program) {
        return program.found(
                "a fault", () -> json(program.get("admin", "/tlog/status")).get("fault"));
    }

    private static void awaitRecorded(EmbeddedPostgres postgres, StartedProgram program) {
        program.until("the finding as an event", () -> recorded(postgres) > 0);
    }

    private static long recorded(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(postgres));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from domain_event"
                                + " where type = 'ledger.LogFaultFound' and convert_from(payload, 'UTF8')::json ->> 'from' = '7'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<byte[]> fetch(StartedProgram program, String path, @Nullable String user) {
        HttpRequest.Builder request = HttpRequest.newBuilder(program.address(path));
        if (user != null) {
            request.header("Authorization", basic(user));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a database administrator with every right can do: one byte of one stored event. */
    private static void change(EmbeddedPostgres postgres, long position) throws SQLException {
        execute(
                postgres,
                "alter table domain_event disable trigger all",
                "update domain_event set payload = set_byte(payload, 12, get_byte(payload, 12) # 1) where position = "
                        + position);
    }

    private static void execute(EmbeddedPostgres postgres, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(postgres));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String url(EmbeddedPostgres postgres) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres?user=postgres";
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
