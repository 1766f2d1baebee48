package io.tallystick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.cli.VerifyTest.Ran;
import io.tallystick.testkit.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        for (String index : List.of("index.csv", "index.html")) {
            String all = Files.readString(open.resolve(index));
            Files.writeString(open.resolve(index), all.replaceFirst("(?m)^(<tr><td>)?11[,<].*\\R", ""));
        }
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

    @Test
    void what_is_not_there_is_no_bundle() throws Exception {
        Path source = new MadeLog().add(30).commit().write(folder.resolve("own"), null);
        for (String to : List.of("none", "none.zip")) {
            Ran mistyped = Ran.of("export", source, "--bundle", folder.resolve(to), "--record", "unit/l");
            assertThat(mistyped.code()).isEqualTo(Tallystick.UNREADABLE);
            assertThat(mistyped.err()).contains("no event of unit/l");
        }
        assertThat(Ran.of("export", source, "--bundle", folder.resolve("none"), "--positions", "32..40")
                        .code())
                .isEqualTo(Tallystick.UNREADABLE);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(one -> one.getFileName().toString())).containsExactlyInAnyOrder("log", "own");
        }
        Ran one = Ran.of(
                "export",
                source,
                "--bundle",
                folder.resolve("one"),
                "--record",
                "unit/1",
                "--record",
                "unit/l",
                "--json");
        assertThat(one.code()).as(one.toString()).isZero();
        assertThat(one.json().get("absent").toString()).isEqualTo("[\"unit/l\"]");
    }

    /** No proof covers them; what follows from the entries is written anew and compared. */
    @Test
    void a_byte_of_an_index_that_was_changed_is_found() throws Exception {
        Path chosen = folder.resolve("chosen");
        Ran.of("export", whole, "--bundle", chosen, "--positions", "5..9", "--record", "unit/1");
        Path all = folder.resolve("all");
        Ran.of("export", whole, "--bundle", all, "--all");
        for (Path bundle : List.of(chosen, all)) {
            assertThat(Ran.of("verify", bundle, "--key", key).code()).isZero();
            for (String file : List.of("index.csv", "index.html")) {
                Path index = bundle.resolve(file);
                byte[] sound = Files.readAllBytes(index);
                String text = new String(sound, StandardCharsets.ISO_8859_1); // a character a byte
                int seventh = text.indexOf("unit/0", text.indexOf("2026-01-05T08:00:06Z"));
                assertThat(altered(index, sound, seventh + 5)).contains("INDEX 7");
                assertThat(altered(index, sound, 0)).isNotEmpty();
                assertThat(altered(index, sound, sound.length - 1)).isNotEmpty();
                Files.write(index, Arrays.copyOf(sound, sound.length + 1));
                assertThat(Ran.of("verify", bundle, "--key", key).code()).isEqualTo(Tallystick.FOUND);
                Files.write(index, sound);
            }
        }
    }

    private List<String> altered(Path index, byte[] sound, int at) throws IOException {
        byte[] bytes = sound.clone();
        bytes[at] ^= 1;
        Files.write(index, bytes);
        Ran ran = Ran.of("verify", index.resolveSibling("."), "--key", key, "--json");
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Tallystick.FOUND);
        assertThat(ran.out()).contains(index.getFileName().toString());
        return ran.findings();
    }

    /** Events nobody signed are told as such, however sound they look. */
    @Test
    void a_database_without_a_checkpoint_is_not_sound() throws Exception {
        String database = TestPostgres.newDatabase();
        Ran imported = Ran.of("import", whole, "--database", database, "--key", key);
        assertThat(imported.code()).as(imported.toString()).isZero();
        Ran ran = Ran.of("verify", database, "--key", key, "--json");
        assertThat(ran.code()).as(ran.toString()).isEqualTo(Tallystick.FOUND);
        assertThat(ran.findings()).containsExactly("SIGNATURE 0");
        assertThat(ran.json().get("sound").asBoolean()).isFalse();
        assertThat(ran.json().get("size").asLong()).isZero();
        assertThat(ran.json().get("unsigned").asLong()).isEqualTo(700);
        Ran text = Ran.of("verify", database, "--key", key, "--language", "en");
        assertThat(text.out()).contains("NOT SOUND", "there is no checkpoint");
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
    void several_proofs_are_checked_at_once_and_the_one_that_does_not_hold_is_named() throws Exception {
        List<Path> proofs = new ArrayList<>();
        for (int position : new int[] {3, 5, 9}) {
            Path proof = folder.resolve(position + ".tlog-proof");
            Ran.of("prove", whole, position, "--proof", proof, "--entry", folder.resolve(position + ".entry"));
            proofs.add(proof);
        }
        Ran all = Ran.of("check", proofs.get(0), proofs.get(1), proofs.get(2), "--key", key, "--json");
        assertThat(all.code()).as(all.toString()).isZero();
        assertThat(all.json()
                        .valueStream()
                        .map(one -> one.get("position").asLong())
                        .toList())
                .containsExactly(3L, 5L, 9L);
        Files.write(folder.resolve("5.entry"), Files.readAllBytes(folder.resolve("3.entry")));
        Ran one = Ran.of("check", proofs.get(0), proofs.get(1), proofs.get(2), "--key", key, "--language", "en");
        assertThat(one.code()).isEqualTo(Tallystick.FOUND);
        String said = one.toString();
        assertThat(said.substring(said.indexOf("5.tlog-proof"), said.indexOf("9.tlog-proof")))
                .contains("NOT PROVED");
        assertThat(said.split("\\bPROVED: position")).hasSize(3);
        assertThat(Ran.of("check", proofs.get(0), proofs.get(1), "--entry", folder.resolve("3.entry"), "--key", key)
                        .code())
                .isEqualTo(Tallystick.MISUSED);
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
