package io.tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.cli.VerifyTest.Ran;
import io.tallystick.testkit.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Bundles: what is taken out of a log, checked where the log is not, and put into an empty one. */
class BundleTest {
    private final MadeLog log = new MadeLog();

    @TempDir
    Path folder;

    private Path whole = Path.of("");
    private String key = "";

    @BeforeEach
    void made() throws Exception {
        whole = log.add(700).write(folder.resolve("log"), MadeLog.BEGUN.plusSeconds(700));
        key = log.key.verifier().toString();
    }

    @Test
    void a_case_is_exported_and_verified_by_its_proofs() throws Exception {
        Path zip = folder.resolve("case.zip");
        Ran export = Ran.of("export", whole, "--bundle", zip, "--record", "unit/1", "--positions", "1..4", "--json");
        assertThat(export.json().get("events").asLong()).as(export.toString()).isEqualTo(233 + 3);
        assertThat(Ran.of("verify", zip, "--key", key, "--witness", log.witness.verifier())
                        .code())
                .isZero();
        Path open = folder.resolve("open");
        assertThat(Ran.of("export", whole, "--bundle", open, "--record", "unit/1")
                        .code())
                .isZero();
        assertThat(open.resolve("completeness")).isDirectory();
        assertThat(Files.readString(open.resolve("index.html"))).contains("unit/1");
        Path entry = open.resolve("entries/000000000002.entry");
        byte[] bytes = Files.readAllBytes(entry);
        bytes[40] ^= 1;
        Files.write(entry, bytes);
        Path index = open.resolve("index.csv");
        Files.writeString(index, Files.readString(index).replace("\"{\"\"n\"\":4}\"", "\"{\"\"n\"\":5}\""));
        Files.delete(open.resolve("entries/000000000008.entry"));
        Ran ran = Ran.of("verify", open, "--key", key, "--json");
        assertThat(ran.code()).isEqualTo(Tallystick.FOUND);
        assertThat(ran.findings()).contains("CHANGED 2", "INDEX 5", "MISSING 8");
    }

    @Test
    void a_case_says_up_to_where_it_is_whole_and_is_held_to_it() throws Exception {
        MadeLog own = new MadeLog().add(30).commit().add(8);
        Path source = own.write(folder.resolve("own"), null);
        Path open = folder.resolve("whole");
        Ran export =
                Ran.of("export", source, "--bundle", open, "--record", "unit/1", "--record", "unit/none", "--json");
        assertThat(export.json().get("wholeUpTo").asLong())
                .as(export.toString())
                .isEqualTo(30);
        Object[] verify = {
            "verify", open, "--key", own.key.verifier(), "--json", "--record", "unit/1", "--record", "unit/none"
        };
        Ran sound = Ran.of(verify);
        assertThat(sound.code()).as(sound.toString()).isZero();
        assertThat(sound.json().get("whole").toString())
                .contains("{\"record\":\"unit/1\",\"events\":10,\"upTo\":30,\"later\":3}")
                .contains("{\"record\":\"unit/none\",\"events\":0,\"upTo\":30,\"later\":0}");
        assertThat(Ran.of("verify", open, "--key", own.key.verifier(), "--record", "unit/2", "--json")
                        .findings())
                .as("of another record nothing is said")
                .containsExactly("UNPROVEN 0");

        // Leaves out its fourth event, as if it had never been there.
        Files.delete(open.resolve("entries/000000000011.entry"));
        Files.delete(open.resolve("proofs/000000000011.tlog-proof"));
        Path index = open.resolve("index.csv");
        Files.write(
                index,
                Files.readAllLines(index).stream()
                        .filter(row -> !row.startsWith("11,"))
                        .toList());
        Ran incomplete = Ran.of(verify);
        assertThat(incomplete.code()).isEqualTo(Tallystick.FOUND);
        assertThat(incomplete.findings()).containsExactly("INCOMPLETE 9", "UNPROVEN 0");
        JsonNode first = incomplete.json().get("findings").get(0);
        assertThat(first.get("upTo").asLong()).isEqualTo(13);
        assertThat(first.get("facts").get("sequence").asString()).isEqualTo("3");
        Path statement = open.resolve("completeness").resolve(only(open.resolve("completeness"), "unit_1."));
        Files.writeString(statement, Files.readString(statement).replace("unit/1\n", "unit/2\n"));
        assertThat(Ran.of(verify).findings()).contains("UNPROVEN 31");
    }

    private static String only(Path folder, String begin) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(begin))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void what_is_not_under_the_root_is_not_exported() throws Exception {
        Path entries = whole.resolve("tile/entries/001");
        byte[] bytes = Files.readAllBytes(entries);
        bytes[bytes.length - 1] ^= 1;
        Files.write(entries, bytes);
        for (String[] what : new String[][] {{"--all"}, {"--positions", "510..515"}}) {
            Path to = folder.resolve("out" + what.length);
            Object[] arguments = new Object[4 + what.length];
            System.arraycopy(new Object[] {"export", whole, "--bundle", to}, 0, arguments, 0, 4);
            System.arraycopy(what, 0, arguments, 4, what.length);
            assertThat(Ran.of(arguments).code()).isEqualTo(Tallystick.FOUND);
            assertThat(to).doesNotExist();
        }
    }

    @Test
    void one_event_is_proved_and_checked() throws Exception {
        Path proof = folder.resolve("7.tlog-proof");
        Path entry = folder.resolve("7.entry");
        assertThat(Ran.of("prove", whole, 7, "--proof", proof, "--entry", entry).code())
                .isZero();
        Ran check =
                Ran.of("check", proof, "--entry", entry, "--key", key, "--witness", log.witness.verifier(), "--json");
        assertThat(check.code()).as(check.toString()).isZero();
        assertThat(check.json().get("position").asLong()).isEqualTo(7);
        assertThat(check.json().get("payload").asString()).isEqualTo("{\"n\":6}");
        byte[] bytes = Files.readAllBytes(entry);
        bytes[bytes.length - 1] ^= 1;
        Files.write(entry, bytes);
        assertThat(Ran.of("check", proof, "--entry", entry, "--key", key).code())
                .isEqualTo(Tallystick.FOUND);
        assertThat(Ran.of("prove", whole, 701).code()).isEqualTo(Tallystick.MISUSED);
    }

    @Test
    void a_whole_log_is_imported_into_an_empty_database_only() throws Exception {
        Path bundle = folder.resolve("all.zip");
        assertThat(Ran.of("export", whole, "--bundle", bundle, "--all").code()).isZero();
        assertThat(Ran.of("verify", bundle, "--key", key).code()).isZero();
        String database = TestPostgres.newDatabase();
        Ran first = Ran.of("import", bundle, "--database", database, "--key", key, "--json");
        assertThat(first.code()).as(first.toString()).isZero();
        Ran again = Ran.of("import", bundle, "--database", database, "--key", key);
        assertThat(again.code()).isEqualTo(Tallystick.UNREADABLE);
        assertThat(again.err()).contains("nothing was changed");
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*), max(position) from domain_event")) {
            row.next();
            assertThat(row.getLong(1)).isEqualTo(700);
            assertThat(row.getLong(2)).isEqualTo(700);
        }
        Path chosen = folder.resolve("chosen");
        Ran.of("export", whole, "--bundle", chosen, "--positions", "1..9");
        assertThat(Ran.of("import", chosen, "--database", TestPostgres.newDatabase())
                        .code())
                .isEqualTo(Tallystick.MISUSED);
    }
}
