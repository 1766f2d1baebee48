package io.tallystick.app.proof;

import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.tlog.EntryBundle;
import io.tallystick.tlog.Hash;
import io.tallystick.tlog.MapLeaf;
import io.tallystick.tlog.MapProof;
import io.tallystick.tlog.Tile;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an auditor does who wants to know that a bundle has all events of a record. */
class CompletenessTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_record_is_proved_whole_and_one_that_is_not_there_is_proved_absent(@TempDir Path directory)
            throws IOException, InterruptedException {
        try (StartedProgram program = StartedProgram.on(
                directory.resolve("data"), "--tallystick.opening.with=house", "--tallystick.proof.commit-every=1s")) {
            String record = "employee/E0004";
            JsonNode early = last(program, record, 2);
            long older = DrilledLedger.checkpoint(program, "/tlog/checkpoint").size();
            for (String start : List.of("2026-01-01", "2026-02-01")) {
                HttpResponse<String> changed = program.command(
                        "admin",
                        "organisation/ChangeSuperior",
                        Map.of("employee", record, "superior", "employee/E0005", "from", start));
                assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
            }
            JsonNode told = last(program, record, 4);
            long upTo = told.get("upTo").asLong();
            Hash root = Hash.parse(told.get("root").asString());
            JsonNode committed = json(
                    program.get("auditor", "/api/log/" + told.get("committedAt").asLong()));
            assertThat(committed.get("type").asString()).isEqualTo("ledger.RecordsCommitted");
            assertThat(committed.get("event").get("root").asString()).isEqualTo(root.toString());
            assertThat(committed.get("event").get("upTo").asLong()).isEqualTo(upTo);

            MapLeaf said = MapProof.parse(told.get("proof").asString())
                    .check(MapLeaf.keyOf(record), root)
                    .orElseThrow();
            List<byte[]> entries = entries(program, upTo);
            MapLeaf whole = MapLeaf.begin(record);
            MapLeaf withoutOne = MapLeaf.begin(record);
            for (int index = 0; index < entries.size(); index++) {
                if (json(program.get("auditor", "/api/log/" + (index + 1)))
                        .get("record")
                        .asString()
                        .equals(record)) {
                    Hash leaf = Hash.leaf(entries.get(index));
                    if (whole.entries() != 1) {
                        withoutOne = withoutOne.next(index, leaf);
                    }
                    whole = whole.next(index, leaf);
                }
            }
            assertThat(whole).isEqualTo(said);
            assertThat(withoutOne).isNotEqualTo(said);

            JsonNode absent = json(program.get("auditor", "/tlog/completeness?record=unit/2026-999999"));
            assertThat(absent.get("events").asLong()).isZero();
            assertThat(MapProof.parse(absent.get("proof").asString())
                            .check(
                                    MapLeaf.keyOf("unit/2026-999999"),
                                    Hash.parse(absent.get("root").asString())))
                    .isEmpty();
            assertThat(program.get("chief", "/tlog/completeness?record=" + record)
                            .statusCode())
                    .isEqualTo(403);

            // A bundle can only be whole up to a commitment that is signed itself.
            program.until(
                    "the commitment is signed",
                    () -> signed(program) >= told.get("committedAt").asLong());
            bundles(program, record, early.get("upTo").asLong(), older);
            program.kill();
            program.again();
            JsonNode again = last(program, record, 4);
            assertThat(again.get("chain").asString()).isEqualTo(said.chain().toString());
        }
    }

    /** How many entries the newest checkpoint is over: its second line. */
    private static long signed(StartedProgram program) {
        return program.get("auditor", "/tlog/checkpoint")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .map(Long::valueOf)
                .orElseThrow();
    }

    /** The same in bundles: of today from the ledger's address, of some time ago from its database. */
    private static void bundles(StartedProgram program, String record, long early, long older) throws IOException {
        String key = program.get("auditor", "/tlog/vkey").body().strip();
        Path today = program.dataDir().resolveSibling("today.zip");
        Terminal took = Terminal.run(
                "export",
                program.address("/tlog"),
                "--user",
                "auditor:auditor",
                "--key",
                key,
                "--record",
                record,
                "--bundle",
                today);
        assertThat(took.code()).as(took.toString()).isZero();
        Terminal sound = Terminal.run("verify", today, "--key", key, "--record", record, "--json");
        assertThat(sound.code()).as(sound.toString()).isZero();
        assertThat(sound.json().get("whole").get(0).get("events").asLong()).isEqualTo(4);
        Path then = program.dataDir().resolveSibling("then");
        Terminal earlier = Terminal.run(
                "export", program.databaseUrl(), "--up-to", older, "--key", key, "--record", record, "--bundle", then);
        assertThat(earlier.code()).as(earlier.toString()).isZero();
        Terminal whole = Terminal.run("verify", then, "--key", key, "--record", record, "--json");
        assertThat(whole.code()).as(whole.toString()).isZero();
        JsonNode said = whole.json().get("whole").get(0);
        assertThat(said.get("events").asLong()).isEqualTo(2);
        assertThat(said.get("upTo").asLong()).isGreaterThanOrEqualTo(early).isLessThan(older);
    }

    /** The newest proof, once it has so many events. */
    private static JsonNode last(StartedProgram program, String record, int events) {
        return program.found("a commitment to " + record, () -> {
            HttpResponse<String> answer = program.get("auditor", "/tlog/completeness?record=" + record);
            return answer.statusCode() == 200 && json(answer).get("events").asInt() >= events ? json(answer) : null;
        });
    }

    private List<byte[]> entries(StartedProgram program, long size) throws IOException, InterruptedException {
        List<byte[]> entries = new ArrayList<>();
        for (Tile tile : Tile.all(Tile.ENTRIES, size)) {
            HttpResponse<byte[]> bundle = http.send(
                    HttpRequest.newBuilder(program.address("/tlog/" + tile.path()))
                            .header("Authorization", StartedProgram.basic("auditor"))
                            .build(),
                    BodyHandlers.ofByteArray());
            entries.addAll(EntryBundle.read(bundle.body(), tile.width()));
        }
        return entries;
    }
}
