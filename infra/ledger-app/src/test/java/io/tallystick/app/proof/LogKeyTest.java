package io.tallystick.app.proof;

import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.MovedClock;
import io.tallystick.app.StartedProgram;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.KeyKind;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.SigningKey;
import io.tallystick.tlog.VerifierKey;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The key that signs: kept in a store, handed over while both sign; and a row that somebody else put in, which none signs. */
class LogKeyTest {
    private static final String PASSWORD = "words of a store";

    @TempDir
    Path folder;

    @Test
    void a_key_of_a_store_hands_over_to_the_next_and_neither_signs_a_row_of_somebody_else() throws Exception {
        Path store = store();
        Path clock = folder.resolve("clock");
        Instant now = Instant.now();
        MovedClock.to(clock, now.toString());
        try (StartedProgram program = StartedProgram.moved(
                folder.resolve("data"),
                clock,
                "--tallystick.opening.with=house",
                "--tallystick.proof.key-file=" + store,
                "--tallystick.proof.key-password=" + PASSWORD,
                "--tallystick.proof.next-key-file=" + folder.resolve("next.key"))) {
            VerifierKey before = key(program);
            assertThat(before.name().name()).isEqualTo("ledger.example.org/tlog");
            assertThat(signers(program)).containsExactly(before.name().id());
            Path home = Files.writeString(
                    folder.resolve("home.checkpoint"), checkpoint(program).toString());

            LocalDate until = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(7);
            Map<String, Object> exchange =
                    Map.of("ledger", "ledger/house", "until", until.toString(), "reason", "Yearly exchange");
            assertThat(program.command("auditor", "ledger/ExchangeLogKey", exchange)
                            .statusCode())
                    .isEqualTo(403);
            HttpResponse<String> exchanged = program.command("admin", "ledger/ExchangeLogKey", exchange);
            assertThat(exchanged.statusCode()).as(exchanged.body()).isEqualTo(200);
            await(program, List.of(before.name().id(), nextId()));
            VerifierKey after = key(program);
            assertThat(after.name().id()).isEqualTo(nextId());
            assertThat(program.get("admin", "/proof").body()).contains(until.toString());
            HttpResponse<String> again = program.command("admin", "ledger/ExchangeLogKey", exchange);
            assertThat(again.statusCode()).as("no further key is held").isEqualTo(409);

            MovedClock.to(clock, now.plus(Duration.ofDays(9)).toString());
            TimeUnit.SECONDS.sleep(2);
            program.command("admin", "organisation/OpenFonds", Map.of("number", "7001", "name", "Fonds"));
            await(program, List.of(after.name().id()));
            everybodyFindsItSound(program, before, after, home);

            long forged = forge(program.databaseUrl());
            JsonNode fault = fault(program);
            assertThat(fault.get("kind").asString()).isEqualTo("FOREIGN");
            assertThat(fault.get("position").asLong()).isEqualTo(forged);
            assertThat(program.command("admin", "organisation/OpenFonds", Map.of("number", "7002", "name", "Fonds"))
                            .statusCode())
                    .as("what happens is recorded all the same")
                    .isEqualTo(200);
            assertThat(Checkpoint.parse(checkpoint(program).text()).size()).isLessThan(forged);
            assertThat(program.get("admin", "/proof").body()).contains("was put into the log by something else");
            recorded(program);
        }
    }

    private Path store() throws IOException, InterruptedException {
        Path store = folder.resolve("log.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "Ed25519",
                "-alias",
                "log",
                "-dname",
                "CN=ledger.example.org/tlog",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        return store;
    }

    private String nextId() throws IOException {
        return SigningKey.parse(Files.readString(folder.resolve("next.key")).strip())
                .verifier()
                .name()
                .id();
    }

    private static VerifierKey key(StartedProgram program) {
        return VerifierKey.parse(program.get("auditor", "/tlog/vkey").body().strip());
    }

    private static SignedNote checkpoint(StartedProgram program) {
        return program.found("a checkpoint", () -> {
            HttpResponse<String> note = program.get("auditor", "/tlog/checkpoint");
            return note.statusCode() == 200 ? SignedNote.parse(note.body().getBytes(StandardCharsets.UTF_8)) : null;
        });
    }

    private static List<String> signers(StartedProgram program) {
        return checkpoint(program).signatures().stream()
                .map(signature -> signature.key().id())
                .toList();
    }

    private static void await(StartedProgram program, List<String> expected) {
        program.until("signed by " + expected, () -> signers(program).equals(expected));
    }

    /** With the key of before, of after, both, at its address and in its database; not with another of the same name. */
    private void everybodyFindsItSound(StartedProgram program, VerifierKey before, VerifierKey after, Path home) {
        String database = program.databaseUrl();
        for (VerifierKey key : List.of(before, after)) {
            Terminal ran = Terminal.run("verify", database, "--json", "--key", key, "--older", home);
            assertThat(ran.code()).as(ran.toString()).isZero();
            Path bundle = folder.resolve(key.name().id() + ".zip");
            Terminal took = Terminal.run(
                    "export",
                    program.address("/tlog"),
                    "--user",
                    "auditor:auditor",
                    "--key",
                    key,
                    "--all",
                    "--bundle",
                    bundle);
            assertThat(took.code()).as(took.toString()).isZero();
            Terminal carried = Terminal.run("verify", bundle, "--json", "--key", key, "--older", home);
            assertThat(carried.code()).as(carried.toString()).isZero();
        }
        VerifierKey stranger = SigningKey.generate(before.name().name(), KeyKind.LOG, new SecureRandom())
                .verifier();
        Terminal ran = Terminal.run("verify", database, "--json", "--key", stranger);
        assertThat(ran.findings()).contains("SIGNATURE 0");
    }

    /** A superuser appends a row with the code of another. */
    private static long forge(String database) throws Exception {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(
                        "insert into domain_event (position, aggregate_type, aggregate_id, sequence, event_id, type,"
                                + " revision, payload, metadata, recorded_at, code) select position + 1, aggregate_type,"
                                + " 'fonds/forged', 0, gen_random_uuid(), type, revision, payload, metadata, recorded_at, code"
                                + " from domain_event where type = 'organisation.FondsOpened' or position ="
                                + " (select max(position) from domain_event) order by position desc limit 1"
                                + " returning position")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static JsonNode fault(StartedProgram program) {
        return program.found(
                "a fault", () -> json(program.get("admin", "/tlog/status")).get("fault"));
    }

    private static void recorded(StartedProgram program) {
        program.until("the finding as an event", () -> {
            try (Connection connection = DriverManager.getConnection(program.databaseUrl());
                    Statement statement = connection.createStatement();
                    var row = statement.executeQuery(
                            "select count(*) from domain_event where type = 'ledger.LogFaultFound'"
                                    + " and convert_from(payload, 'UTF8') like '%FOREIGN%'")) {
                row.next();
                return row.getLong(1) == 1;
            }
        });
    }
}
