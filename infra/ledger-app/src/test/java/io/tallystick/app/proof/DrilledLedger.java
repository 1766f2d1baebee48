package io.tallystick.app.proof;

import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.app.story.House;
import io.tallystick.testkit.DurablePostgres;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.KeyKind;
import io.tallystick.tlog.SignedNote;
import io.tallystick.tlog.SigningKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * A ledger somebody ran: on a PostgreSQL of its own, with documents, a witness in another process and a folder of checkpoints.
 * There is an old backup of it, and what an auditor took home at that time. It is stopped; whoever wants to do something to it
 * takes a copy.
 */
final class DrilledLedger implements AutoCloseable {
    static final String ORIGIN = "ledger.example.org/tlog";

    final SigningKey key = SigningKey.generate(ORIGIN, KeyKind.LOG, new SecureRandom());
    final Path folder;
    final WitnessProcess witness;
    final EmbeddedPostgres postgres;
    final Path keyFile;
    final Path policy;
    final Path checkpoints;
    final Path witnessed;

    /** What the auditor took home when the backup was made: the whole log as a bundle. */
    final Path kept;

    /** Of the whole server, from when the backup was made on. */
    final Backups backups;

    /** A moment after the backup, and how much there was for sure. */
    String moment = "";

    long middle;
    long backupSize;
    long size;
    String document = "";
    private int copies;

    DrilledLedger(Path folder) throws IOException, SQLException, InterruptedException {
        this.folder = folder;
        keyFile = Files.writeString(folder.resolve("log.key"), key.secret() + "\n");
        checkpoints = folder.resolve("checkpoints");
        witnessed = folder.resolve("witness");
        kept = folder.resolve("kept");
        witness = new WitnessProcess(witnessed, "witness.example.org/one", key.verifier());
        policy = Files.writeString(
                folder.resolve("policy"),
                "log %s\nwitness one %s %s\nquorum one\n".formatted(key.verifier(), witness.key(), witness.url()));
        postgres = DurablePostgres.builder()
                .setServerConfig("archive_mode", "on")
                .setDataDirectory(folder.resolve("postgres"))
                .start();
        backups = new Backups(postgres, folder.resolve("postgres"), folder.resolve("backups"));
        run();
    }

    private void run() throws IOException, SQLException, InterruptedException {
        execute("postgres", "create database ledger");
        try (StartedProgram program = start("ledger")) {
            for (JsonNode call : io.tallystick.app.opening.House.calls(LocalDate.now(ZoneOffset.UTC))) {
                accepted(program.command(
                        call.get("as").asString(),
                        call.get("context").asString() + "/"
                                + call.get("command").asString(),
                        call.get("body").toString()));
            }
            opened(program, 1000, 200);
            attached(program);
            cosigned(program);
            Terminal took = Terminal.run(
                    "export",
                    program.address("/tlog"),
                    "--user",
                    "auditor:auditor",
                    "--all",
                    "--bundle",
                    kept,
                    "--policy",
                    policy);
            assertThat(took.code()).as(took.toString()).isZero();
            rested(program);
        }
        execute("postgres", "create database backup template ledger");
        backupSize = number("backup", "select max(position) from domain_event");
        backups.copy();
        try (StartedProgram program = start("ledger")) {
            opened(program, 2000, 60);
            middle = cosigned(program).size();
            moment = backups.moment();
            TimeUnit.MILLISECONDS.sleep(10);
            opened(program, 2060, 60);
            size = rested(program);
        }
        backups.end();
    }

    /** Opens so many fonds: any command would do. */
    static void opened(StartedProgram program, int from, int count) {
        for (int i = from; i < from + count; i++) {
            accepted(program.command(
                    "admin", "organisation/OpenFonds", Map.of("number", "%04d".formatted(i), "name", "Fonds " + i)));
        }
    }

    private void attached(StartedProgram program) {
        House house = new House(program);
        byte[] list = "title,year,pages\r\nPlans A,2024,3\r\n".getBytes(StandardCharsets.UTF_8);
        JsonNode job = accepted(house.upload("archivist", "list.csv", list, House.fromDevelopment()));
        String transfer = accepted(house.admit("archivist", job.get("id").asString(), false))
                .get("aggregate")
                .asString();
        Map<String, String> form = new HashMap<>(Map.of("record", transfer, "role", "OTHER"));
        byte[] note = "what was agreed on".getBytes(StandardCharsets.UTF_8);
        document = accepted(house.upload("/api/documents", "archivist", "note.txt", note, form))
                .get("aggregate")
                .asString();
    }

    /** Starts the program on a database of the server. */
    StartedProgram start(String database) {
        return startAt(url(database));
    }

    /** Starts the program on a database of any server. */
    StartedProgram startAt(String url) {
        List<String> settings = new ArrayList<>(List.of(
                "--tallystick.witnesses.policy=" + policy,
                "--tallystick.witnesses.every=1s",
                "--tallystick.checkpoints.folder=" + checkpoints));
        settings.addAll(aloneAt(url));
        return StartedProgram.on(folder.resolve("data"), settings.toArray(String[]::new));
    }

    /** Settings of a program whose checkpoints stay in the house. */
    List<String> alone(String database) {
        return aloneAt(url(database));
    }

    private List<String> aloneAt(String url) {
        return List.of(
                "--tallystick.db.url=" + url,
                "--tallystick.security.built-in-users=true",
                "--tallystick.proof.key-file=" + keyFile,
                "--tallystick.documents.folder=" + folder.resolve("documents"));
    }

    /** The newest checkpoint, once it covers all there was when it was asked for and the witness cosigned it. */
    static Checkpoint cosigned(StartedProgram program) {
        return checkpoint(program, "/tlog/cosigned");
    }

    /** How many events there are once nothing more comes: who reads and exports is an event too, counted now and then. */
    private static long rested(StartedProgram program) throws InterruptedException {
        long size = 0;
        for (long now = cosigned(program).size();
                now != size;
                now = checkpoint(program, "/tlog/cosigned").size()) {
            size = now;
            TimeUnit.SECONDS.sleep(2);
        }
        return size;
    }

    /** The newest checkpoint at an address, once it covers all there was when it was asked for. */
    static Checkpoint checkpoint(StartedProgram program, String path) {
        long head = json(program.get("admin", "/api/log")).get("head").asLong();
        return program.found("a checkpoint of " + head, () -> {
            HttpResponse<String> note = program.get("admin", path);
            if (note.statusCode() != 200) {
                return null;
            }
            SignedNote signed = SignedNote.parse(note.body().getBytes(StandardCharsets.UTF_8));
            Checkpoint checkpoint = Checkpoint.parse(signed.text());
            return checkpoint.size() >= head ? checkpoint : null;
        });
    }

    /** A copy of a database, to do something to. */
    String copyOf(String database) throws SQLException {
        String name = "copy" + ++copies;
        execute("postgres", "create database " + name + " template " + database);
        return name;
    }

    /** What a superuser does, whom no trigger stops. */
    void execute(String database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            if (!database.equals("postgres")) {
                for (String table : List.of("domain_event", "proof.tile", "proof.checkpoint", "proof.anchor")) {
                    statement.execute("do $$ begin if to_regclass('" + table + "') is not null then alter table "
                            + table + " disable trigger all; end if; end $$");
                }
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long number(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(database));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Verifies a database as the auditor would, with more to type at the end. */
    Terminal verify(String database, Object... more) {
        List<Object> all = new ArrayList<>(List.of("verify", url(database), "--json", "--policy", policy));
        all.addAll(List.of(more));
        return Terminal.run(all.toArray());
    }

    String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database + "?user=postgres";
    }

    private static JsonNode accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    @Override
    public void close() throws IOException {
        witness.close();
        postgres.close();
    }
}
