package io.tallystick.app.proof;

import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.tallystick.app.MovedClock;
import io.tallystick.app.StartedProgram;
import io.tallystick.app.axon.AppendKey;
import io.tallystick.eventstore.AppendListeners;
import io.tallystick.eventstore.PostgresEventReader;
import io.tallystick.testkit.ForeignCheck;
import io.tallystick.tlog.Checkpoint;
import io.tallystick.tlog.CheckpointFolder;
import io.tallystick.tlog.TrustPolicy;
import io.tallystick.tlog.UnprovenException;
import io.tallystick.tlog.WitnessClient;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Whoever has every right to the database does something to it, and is found out: by a verifier that needs no running program,
 * which names the first bad position; and where the database agrees with itself, by what a witness saw or an auditor kept.
 */
class TamperDrillTest {
    private static final long AT = 137;

    @TempDir
    static Path folder;

    private static DrilledLedger ledger;

    @BeforeAll
    static void run() throws Exception {
        ledger = new DrilledLedger(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        ledger.close();
    }

    private static Terminal after(String... statements) throws SQLException {
        String copy = ledger.copyOf("ledger");
        ledger.execute(copy, statements);
        return ledger.verify(copy, "--older", ledger.kept.resolve("checkpoint"));
    }

    private static void named(Terminal ran, long position, String kind) {
        assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.firstBad()).as(ran.out()).isEqualTo(position);
        assertThat(ran.findings()).contains(kind + " " + position);
    }

    @Test
    void nothing_was_done_and_nothing_is_found() throws Exception {
        Terminal ran = ledger.verify(
                "ledger", "--older", ledger.kept, "--older", ledger.witnessed, "--older", ledger.checkpoints);
        assertThat(ran.code()).as(ran.toString()).isZero();
        assertThat(ran.json().get("size").asLong()).isEqualTo(ledger.size);
        assertThat(ran.json().get("timeBrackets").asLong()).isGreaterThan(1);
        assertThat(ran.json().get("cosignatures")).hasSize(1);
        assertThat(Terminal.run("verify", ledger.kept, "--policy", ledger.policy)
                        .code())
                .isZero();
    }

    @Test
    void one_byte_of_a_payload() throws SQLException {
        named(
                after("update domain_event set payload = set_byte(payload, 12, get_byte(payload, 12) # 1)"
                        + " where position = " + AT),
                AT,
                "CHANGED");
    }

    @Test
    void one_byte_of_metadata() throws SQLException {
        named(
                after("update domain_event set metadata = set_byte(metadata, 5, get_byte(metadata, 5) # 1)"
                        + " where position = " + AT),
                AT,
                "CHANGED");
    }

    @Test
    void a_microsecond_of_a_timestamp() throws SQLException {
        named(
                after("update domain_event set recorded_at = recorded_at + interval '1 microsecond' where position = "
                        + AT),
                AT,
                "CHANGED");
    }

    @Test
    void any_other_column() throws SQLException {
        for (String change : List.of(
                "type = type || 'x'",
                "revision = revision + 1",
                "event_id = gen_random_uuid()",
                "aggregate_type = 'Other'",
                "aggregate_id = aggregate_id || 'x'",
                "sequence = sequence + 1",
                "register = 'calendar'")) {
            named(after("update domain_event set " + change + " where position = " + AT), AT, "CHANGED");
        }
    }

    @Test
    void two_rows_swapped() throws SQLException {
        Terminal ran = after(
                "update domain_event set position = 999999 where position = " + AT,
                "update domain_event set position = " + AT + " where position = " + (AT + 5),
                "update domain_event set position = " + (AT + 5) + " where position = 999999");
        named(ran, AT, "CHANGED");
        assertThat(ran.findings()).containsExactly("CHANGED " + AT, "CHANGED " + (AT + 5));
    }

    @Test
    void a_middle_row_deleted() throws SQLException {
        Terminal ran = after("delete from domain_event where position = " + AT);
        named(ran, AT, "MISSING");
        assertThat(ran.findings()).containsExactly("MISSING " + AT);
    }

    @Test
    void a_middle_row_deleted_and_the_gap_closed() throws SQLException {
        named(
                after(
                        "delete from domain_event where position = " + AT,
                        "update domain_event set position = position + 1000000 where position > " + AT,
                        "update domain_event set position = position - 1000001 where position > 1000000"),
                AT,
                "CHANGED");
    }

    @Test
    void a_forged_row_inserted() throws SQLException {
        named(
                after(
                        "update domain_event set position = position + 1000000 where position >= " + AT,
                        "update domain_event set position = position - 999999 where position > 1000000",
                        "insert into domain_event (position, aggregate_type, aggregate_id, sequence, event_id, type,"
                                + " revision, payload, metadata, recorded_at) select " + AT
                                + ", aggregate_type, 'fonds/forged', 0, gen_random_uuid(), type, revision, payload,"
                                + " metadata, recorded_at from domain_event where position = " + (AT - 1)),
                AT,
                "CHANGED");
    }

    @Test
    void a_row_and_its_tiles_but_not_the_signature() throws SQLException {
        String copy = ledger.copyOf("ledger");
        ledger.execute(
                copy,
                "update domain_event set payload = set_byte(payload, 12, get_byte(payload, 12) # 1)"
                        + " where position = " + AT);
        retiled(copy);
        Terminal ran = ledger.verify(copy);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.findings()).as(ran.out()).anyMatch(found -> found.startsWith("ROOT"));
        assertThat(ran.firstBad()).as("among what was signed together").isBetween(1L, AT);
        long upTo = ran.json().get("findings").get(0).get("upTo").asLong();
        assertThat(upTo).isGreaterThanOrEqualTo(AT);
    }

    /** Makes tiles anew over what is there, and keeps the checkpoints that were signed. */
    private static void retiled(String copy) throws SQLException {
        ledger.execute(
                copy,
                "create table old as select * from proof.checkpoint",
                "delete from proof.checkpoint",
                "delete from proof.tile");
        try (HikariDataSource pool = pool(copy)) {
            sequence(pool);
        }
        ledger.execute(copy, "delete from proof.checkpoint", "insert into proof.checkpoint select * from old");
    }

    @Test
    void the_newest_rows_with_their_tiles_and_checkpoints() throws Exception {
        String copy = ledger.copyOf("ledger");
        long cut = ledger.number(copy, "select size from proof.checkpoint order by size desc offset 2 limit 1");
        ledger.execute(copy, truncation(cut));
        Terminal alone = Terminal.run("verify", ledger.url(copy), "--json", "--key", ledger.key.verifier());
        assertThat(alone.code()).as("from inside it cannot be seen: " + alone).isZero();
        named(ledger.verify(copy, "--older", ledger.witnessed), cut + 1, "CUT_OFF");
        named(ledger.verify(copy, "--older", ledger.checkpoints), cut + 1, "CUT_OFF");
        assertThatThrownBy(() -> settle(copy))
                .isInstanceOf(UnprovenException.class)
                .hasMessageContaining("events " + (cut + 1) + " to " + ledger.size + " are missing");
    }

    /** Rows that look sound and say nothing of who signed them are not sound. */
    @Test
    void all_checkpoints_taken_away() throws SQLException {
        String copy = ledger.copyOf("ledger");
        ledger.execute(copy, "delete from proof.checkpoint");
        Terminal alone = Terminal.run("verify", ledger.url(copy), "--json", "--key", ledger.key.verifier());
        assertThat(alone.code()).as(alone.toString()).isEqualTo(1);
        assertThat(alone.findings()).containsExactly("SIGNATURE 0");
        assertThat(alone.json().get("sound").asBoolean()).isFalse();
        assertThat(alone.json().get("unsigned").asLong()).isGreaterThanOrEqualTo(ledger.size);
    }

    private static String[] truncation(long cut) {
        List<String> statements = new ArrayList<>(List.of(
                "delete from domain_event where position > " + cut,
                "delete from proof.checkpoint where size > " + cut,
                "delete from proof.anchor where size > " + cut));
        for (int level = 0; level < 3; level++) {
            long items = cut >> (8 * level);
            statements.add("delete from proof.tile where level = " + level + " and index * 256 >= " + items);
            statements.add("update proof.tile set bytes = substring(bytes for 32 * (" + items
                    + " - index * 256)::int) where level = " + level + " and (index + 1) * 256 > " + items);
        }
        return statements.toArray(String[]::new);
    }

    @Test
    void an_old_backup_restored() throws Exception {
        String copy = ledger.copyOf("backup");
        Terminal ran = ledger.verify(copy, "--older", ledger.witnessed);
        named(ran, ledger.backupSize + 1, "CUT_OFF");
    }

    /** Beside the old one, from a copy made while it ran and the archived log: all there is again up to that moment, and no more. */
    @Test
    void a_restore_to_a_moment() throws Exception {
        try (EmbeddedPostgres beside = ledger.backups.restored(ledger.moment)) {
            String url = "jdbc:postgresql://localhost:" + beside.getPort() + "/ledger?user=postgres";
            Terminal there = Terminal.run("verify", url, "--json", "--policy", ledger.policy, "--older", ledger.kept);
            assertThat(there.code()).as("it is whole as it was: " + there).isZero();
            long restored = there.json().get("size").asLong();
            assertThat(restored).isBetween(ledger.middle, ledger.size - 50);
            long head = restored + there.json().get("unsigned").asLong();
            named(
                    Terminal.run("verify", url, "--json", "--policy", ledger.policy, "--older", ledger.witnessed),
                    head + 1,
                    "CUT_OFF");
            try (StartedProgram program = ledger.startAt(url)) {
                DrilledLedger.opened(program, 3000, 3);
                JsonNode fault = fault(program);
                assertThat(fault.get("kind").asString()).isEqualTo("BEHIND");
                assertThat(fault.get("position").asLong()).isEqualTo(restored + 1);
                assertThat(fault.get("upTo").asLong()).isEqualTo(ledger.size);
                assertThat(program.logTail())
                        .contains("events " + (restored + 1) + " to " + ledger.size + " are missing");
                assertThat(program.get("admin", "/proof").body()).contains("has seen events");
                assertThat(json(program.get("admin", "/tlog/status"))
                                .get("size")
                                .asLong())
                        .as("nothing is signed")
                        .isEqualTo(restored);
            }
        }
    }

    @Test
    void a_dump_loaded_elsewhere() throws Exception {
        String empty = ledger.copyOf("backup");
        Backups.load(ledger.url(empty), Backups.dump(ledger.url("ledger")));
        Terminal ran = ledger.verify(empty, "--older", ledger.kept, "--older", ledger.witnessed);
        assertThat(ran.code()).as(ran.toString()).isZero();
        assertThat(ran.json().get("size").asLong()).isEqualTo(ledger.size);
        settle(empty);
    }

    /** With every right, and the code of a true row; before the ledger has signed anything there. */
    @Test
    void a_row_put_in_before_it_is_signed() throws Exception {
        String copy = ledger.copyOf("ledger");
        long forged = ledger.size + 1;
        ledger.execute(
                copy,
                "delete from domain_event where position > " + ledger.size,
                "insert into domain_event (position, aggregate_type, aggregate_id, sequence, event_id, type, revision,"
                        + " payload, metadata, recorded_at, code) select position + 1, aggregate_type, 'fonds/forged', 0,"
                        + " gen_random_uuid(), type, revision, payload, metadata, recorded_at, code from domain_event"
                        + " where position = " + ledger.size);
        AppendKey key = AppendKey.read(folder.resolve("data/secrets/append.key"), false, () -> 0);
        assertThat(key.from()).as("rows have codes from the first on").isEqualTo(1);
        List<Integrity.Fault> faults = new ArrayList<>();
        try (HikariDataSource pool = pool(copy)) {
            PostgresEventReader log = new PostgresEventReader(pool, new AppendListeners());
            Sequencer sequencer = Sequencer.resume(
                    log,
                    tiles(pool),
                    LogKeys.only(ledger.key, Clock.systemUTC()),
                    new CodedRows(log, key.codes(), key.from()),
                    faults::add,
                    Clock.systemUTC());
            assertThatThrownBy(sequencer::advance)
                    .isInstanceOf(UnprovenException.class)
                    .hasMessageContaining("position " + forged + " was not appended by this ledger");
        }
        assertThat(faults).containsExactly(new Integrity.Fault(forged, Integrity.Kind.FOREIGN, forged, "sequencer"));
        assertThat(ledger.number(copy, "select max(size) from proof.checkpoint"))
                .isEqualTo(ledger.size);
    }

    private static JsonNode fault(StartedProgram program) {
        return program.found(
                "a fault", () -> json(program.get("admin", "/tlog/status")).get("fault"));
    }

    /** Two auditors are shown different ledgers, each signed with the true key, each whole in itself. */
    @Test
    void different_ledgers_shown_to_two_auditors() throws Exception {
        String copy = ledger.copyOf("ledger");
        ledger.execute(
                copy,
                "update domain_event set payload = set_byte(payload, 12, get_byte(payload, 12) # 1) where position = "
                        + AT,
                "delete from proof.checkpoint",
                "delete from proof.tile",
                "delete from proof.anchor");
        try (HikariDataSource pool = pool(copy)) {
            sequence(pool);
        }
        Terminal alone = Terminal.run("verify", ledger.url(copy), "--json", "--key", ledger.key.verifier());
        assertThat(alone.code()).as("it agrees with itself: " + alone).isZero();
        Terminal together = Terminal.run(
                "verify", ledger.url(copy), "--json", "--key", ledger.key.verifier(), "--older", ledger.kept);
        named(together, AT, "PARTED");
        assertThatThrownBy(() -> settle(copy))
                .isInstanceOf(UnprovenException.class)
                .hasMessageContaining("another history");
        try (Stream<Path> evidence = Files.list(ledger.witnessed.resolve("evidence"))) {
            assertThat(evidence).as("the witness keeps what the log signed").isNotEmpty();
        }
    }

    @Test
    void the_servers_clock_set_back() throws Exception {
        String copy = ledger.copyOf("ledger");
        Path witnessed = folder.resolve("witness-of-the-clock");
        Path clock = folder.resolve("clock");
        MovedClock.to(clock, Instant.now().toString());
        try (WitnessProcess witness = new WitnessProcess(witnessed, "witness.example.org/two", ledger.key.verifier())) {
            Path policy = Files.writeString(
                    folder.resolve("policy-of-the-clock"),
                    "witness w %s %s\nquorum w\n".formatted(witness.key(), witness.url()));
            long first;
            List<String> settings = new ArrayList<>(ledger.alone(copy));
            settings.add("--tallystick.witnesses.policy=" + policy);
            settings.add("--tallystick.witnesses.every=1s");
            try (StartedProgram program =
                    StartedProgram.moved(folder.resolve("data"), clock, settings.toArray(String[]::new))) {
                first = DrilledLedger.cosigned(program).size() + 1;
                MovedClock.to(clock, Instant.now().minus(Duration.ofDays(1)).toString());
                TimeUnit.SECONDS.sleep(4);
                // Refused or not, it is an event; a day ago nobody held a post yet.
                program.command("admin", "organisation/OpenFonds", Map.of("number", "4000", "name", "Fonds"));
                DrilledLedger.cosigned(program);
            }
            Object[] strict = {"--witness", witness.key(), "--key", ledger.key.verifier(), "--json", "--skew", 2};
            List<Object> all = new ArrayList<>(List.of("verify", ledger.url(copy)));
            all.addAll(List.of(strict));
            Terminal ran = Terminal.run(all.toArray());
            assertThat(ran.findings()).as(ran.out()).contains("CLOCK " + first);
            assertThat(ran.firstBad()).isBetween(ledger.size + 1, first);
            all.set(all.size() - 1, 3600);
            assertThat(Terminal.run(all.toArray()).code())
                    .as("nothing else is wrong with it")
                    .isZero();
        }
    }

    @Test
    void a_document_changed_or_taken_away() throws IOException {
        Path documents = folder.resolve("handed-over");
        Files.createDirectories(documents);
        Path file = Files.writeString(documents.resolve("note.txt"), "what was agreed on");
        assertThat(ledger.verify("ledger", "--documents", documents).code()).isZero();
        Files.writeString(file, "what was agreed oN");
        Terminal ran = ledger.verify("ledger", "--documents", documents);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.findings()).hasSize(1).first().asString().startsWith("DOCUMENT_MISSING");
        Path sealed;
        try (Stream<Path> files = Files.walk(folder.resolve("documents").resolve("objects"))) {
            sealed = files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        String digest = sealed.getFileName().toString().substring(0, 64);
        Path named = Files.move(file, documents.resolve(digest + ".txt"));
        Terminal changed = ledger.verify("ledger", "--documents", documents);
        assertThat(changed.findings()).hasSize(1).first().asString().startsWith("DOCUMENT_CHANGED");
        assertThat(changed.firstBad()).isPositive();
        Files.delete(named);
        Terminal there = ledger.verify(
                "ledger", "--documents", folder.resolve("documents").resolve("objects"));
        assertThat(there.code()).as(there.toString()).isZero();
        assertThat(there.json().get("documents").get("present").asLong()).isEqualTo(1);
        Object[] opened = {
            "--documents",
            folder.resolve("documents").resolve("objects"),
            "--master-key",
            folder.resolve("data/secrets/master.key")
        };
        Terminal hashed = ledger.verify("ledger", opened);
        assertThat(hashed.code()).as(hashed.toString()).isZero();
        assertThat(hashed.json().get("documents").get("opened").asLong()).isEqualTo(1);
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[bytes.length - 1] ^= 1;
        Files.write(sealed, bytes);
        Terminal damaged = ledger.verify("ledger", opened);
        assertThat(damaged.findings()).hasSize(1).first().asString().startsWith("DOCUMENT_CHANGED");
        assertThat(damaged.firstBad()).isPositive();
        bytes[bytes.length - 1] ^= 1;
        Files.write(sealed, bytes);
    }

    @Test
    void a_foreign_program_finds_the_same_over_http() throws Exception {
        ForeignCheck.assumeThere();
        String copy = ledger.copyOf("ledger");
        Object[] trust = {
            "--key", ledger.key.verifier(), "--older", ledger.kept.resolve("checkpoint"), "--user", "auditor:auditor"
        };
        try (StartedProgram program =
                StartedProgram.on(folder.resolve("data"), ledger.alone(copy).toArray(String[]::new))) {
            DrilledLedger.checkpoint(program, "/tlog/checkpoint");
            ForeignCheck sound = ForeignCheck.of(program.address("/tlog"), trust);
            assertThat(sound.code()).as(sound.out()).isZero();
            assertThat(sound.out()).contains("1 older checkpoints");
            ledger.execute(
                    copy,
                    "update domain_event set payload = set_byte(payload, 12, get_byte(payload, 12) # 1)"
                            + " where position = " + AT);
            ForeignCheck changed = ForeignCheck.of(program.address("/tlog"), trust);
            assertThat(changed.code()).isEqualTo(1);
            assertThat(changed.out()).contains("position " + AT);
            Terminal ours = Terminal.run(
                    "verify",
                    program.address("/tlog"),
                    "--json",
                    "--user",
                    "auditor:auditor",
                    "--key",
                    ledger.key.verifier());
            named(ours, AT, "CHANGED");
            Terminal nobody =
                    Terminal.run("verify", program.address("/tlog"), "--json", "--key", ledger.key.verifier());
            assertThat(nobody.code()).as("entries are for auditors").isEqualTo(3);
        }
        ForeignCheck bundle =
                ForeignCheck.of(ledger.kept, "--key", ledger.key.verifier(), "--witness", ledger.witness.key());
        assertThat(bundle.code()).as(bundle.out()).isZero();
    }

    private static HikariDataSource pool(String database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(ledger.url(database));
        pool.setMaximumPoolSize(3);
        return pool;
    }

    private static TileTable tiles(HikariDataSource pool) {
        return ProofConfiguration.table(pool);
    }

    /** Signs what is there, with the true key. */
    private static void sequence(HikariDataSource pool) {
        Sequencer sequencer = Sequencer.resume(
                new PostgresEventReader(pool, new AppendListeners()),
                tiles(pool),
                LogKeys.only(ledger.key, Clock.systemUTC()),
                RowCheck.NONE,
                fault -> {},
                Clock.systemUTC());
        while (sequencer.advance()) {
            // On to the end.
        }
    }

    /** What the program does before it signs anything: asks the witness and looks into the folder. */
    private static void settle(String database) throws IOException {
        try (HikariDataSource pool = pool(database)) {
            TrustPolicy policy = TrustPolicy.parse(Files.readString(ledger.policy));
            WitnessClient client = new WitnessClient(
                    ledger.witness.key(),
                    URI.create(ledger.witness.url()),
                    Duration.ofMinutes(1),
                    HttpClient.newHttpClient());
            new Anchoring(
                            tiles(pool),
                            new Anchors(new JdbcTemplate(pool), policy),
                            LogKeys.only(ledger.key, Clock.systemUTC()),
                            policy,
                            List.of(client),
                            null,
                            fault -> {},
                            Clock.systemUTC())
                    .settle();
        }
    }

    @Test
    void the_folder_of_checkpoints_knows_too() throws Exception {
        List<Long> sizes = new CheckpointFolder(ledger.checkpoints)
                .all().stream()
                        .map(note -> Checkpoint.parse(note.text()).size())
                        .toList();
        assertThat(sizes).isSorted().contains(ledger.size).doesNotHaveDuplicates();
        try (Stream<Path> files = Files.walk(ledger.checkpoints)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .noneMatch(permission -> permission.name().endsWith("_WRITE")));
        }
    }
}
