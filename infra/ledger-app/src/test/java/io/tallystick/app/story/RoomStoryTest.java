package io.tallystick.app.story;

import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.tallystick.app.StartedProgram;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A room furnished, watched by a sensor and counted, on the program as people run it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RoomStoryTest {
    private static final String HASH = "ab".repeat(32);
    private static StartedProgram program;
    private static String store = "";
    private static String stocktake = "";

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = StartedProgram.on(directory.resolve("data"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static HttpResponse<String> accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static HttpResponse<String> chief(String command, Map<String, Object> body) {
        return accepted(program.command("chief", "custody/" + command, body));
    }

    private static String record(HttpResponse<String> answer) {
        return json(answer).get("aggregate").asString();
    }

    private static String page(String path) {
        return accepted(program.get("chief", path)).body();
    }

    private static String key(String record) {
        return record.substring(record.indexOf('/') + 1);
    }

    @Test
    @Order(1)
    void a_room_is_taken_into_use_and_has_a_page() {
        store = record(chief(
                "OpenStore",
                Map.of(
                        "unit",
                        "org/Z109-DAS",
                        "code",
                        "A1",
                        "name",
                        "North room",
                        "zones",
                        List.of("STORE", "OFFICE"))));
        chief(
                "SetUpShelves",
                Map.of(
                        "store",
                        store,
                        "zone",
                        "STORE",
                        "shelves",
                        List.of(Map.of("code", "S-1", "centimetres", 90), Map.of("code", "S-2", "centimetres", 90))));
        assertThat(page("/stores/" + key(store))).contains("North room", "1.8 m", "14 – 24", "45 – 60");
    }

    /** Whoever gives one code in the same instant, one gets it and the others are told so. */
    @Test
    @Order(2)
    void a_code_or_a_label_given_by_several_at_once_is_given_to_one() throws Exception {
        Map<String, Object> opening =
                Map.of("unit", "org/Z109-DAS", "code", "C3", "name", "Annexe", "zones", List.of("STORE"));
        String annexe = givenOnce("OpenStore", "refused.roomCodeTaken", Collections.nCopies(8, opening));
        List<Map<String, Object>> boxes = IntStream.range(0, 8)
                .mapToObj(number -> Map.<String, Object>of(
                        "store",
                        number % 2 == 0 ? store : annexe,
                        "kind",
                        "ARCHIVE_BOX",
                        "labels",
                        List.of("Box 7", "Box of caller " + number)))
                .toList();
        givenOnce("RegisterContainers", "refused.containerLabelTaken", boxes);
    }

    private static String givenOnce(String command, String refused, List<Map<String, Object>> bodies) throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CyclicBarrier together = new CyclicBarrier(bodies.size());
            List<Future<HttpResponse<String>>> pending = bodies.stream()
                    .map(body -> threads.submit(() -> {
                        together.await();
                        return program.command("chief", "custody/" + command, body);
                    }))
                    .toList();
            for (Future<HttpResponse<String>> one : pending) {
                answers.add(one.get());
            }
        }
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .hasSize(bodies.size() - 1)
                .allSatisfy(answer -> assertThat(answer.body()).contains(refused));
        return record(answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .reduce((one, another) -> fail("given twice: " + one.body() + another.body()))
                .orElseThrow());
    }

    private static HttpResponse<String> upload(String csv, boolean dryRun) {
        return new House(program)
                .upload(
                        "/api/imports/climate",
                        "chief",
                        "logger.csv",
                        csv.getBytes(StandardCharsets.UTF_8),
                        Map.of("store", store, "dryRun", String.valueOf(dryRun)));
    }

    @Test
    @Order(3)
    void a_sensors_file_is_taken_in_and_what_is_out_of_the_limits_stays_open_as_a_finding() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        String csv =
                "time,temperature,humidity\n" + today.minusDays(1) + " 10:00,21.0,50\n" + today + " 00:00,25.5,50\n";
        assertThat(upload(csv + today + " 00:00,hot,50\n", false).statusCode()).isEqualTo(422);
        accepted(upload(csv, true));
        HttpResponse<String> taken = accepted(upload(csv, false));
        assertThat(taken.body()).contains("I-8");
        assertThat(upload(csv, false).statusCode()).as("the same file again").isEqualTo(409);
        assertThat(page("/stores/" + key(store))).contains("25.5", "out of the limits", "too warm");
        String airing = page("/stores/" + key(store) + "?outside=5&humidity=60");
        assertThat(airing).contains("airing dries the room", "g/m³");
        String position = json(taken).get("position").asString();
        assertThat(page("/api/read/store-conditions?store=" + store + "&atLeast=" + position))
                .contains("TOO_WARM");
    }

    @Test
    @Order(4)
    void holdings_are_placed_and_counted_by_a_scanners_list() {
        Map<String, Object> row = new LinkedHashMap<>(Map.of(
                "kind", "VOLUME",
                "category", "WS",
                "classCode", "SC",
                "title", "File",
                "year", 1998,
                "pieces", 1,
                "period", "Y"));
        Map<String, Object> first = new LinkedHashMap<>(row);
        first.putAll(Map.of("row", 1, "code", "OLD-1"));
        Map<String, Object> second = new LinkedHashMap<>(row);
        second.putAll(Map.of("row", 2, "code", "OLD-2"));
        chief(
                "MigrateHoldings",
                Map.of(
                        "fonds", "fonds/Z109",
                        "from", "org/Z109-KFB",
                        "to", "org/Z109-DAS",
                        "source", Map.of("fileName", "old.xlsx", "sha256", HASH, "format", "XLSX"),
                        "rows", List.of(first, second)));
        stocktake = record(accepted(
                program.command("receiver", "custody/OpenStocktake", Map.of("store", store, "unplaced", true))));
        accepted(program.command(
                "receiver",
                "custody/CountScanned",
                Map.of("stocktake", stocktake, "shelf", "S-1", "scanned", List.of("OLD-1", "X-9"))));
        assertThat(page("/stocktakes/" + key(stocktake) + "/count")).contains("stocktake.js");
        var told = json(program.get("receiver", "/stocktakes/" + key(stocktake) + "/count.json"));
        assertThat(told.get("misplaced").asInt())
                .as("it was put nowhere so far")
                .isEqualTo(1);
        assertThat(told.get("uncounted").asInt()).isEqualTo(1);
        assertThat(told.get("strays").asInt()).isEqualTo(1);
        assertThat(told.get("left").get(0).get("code").asString()).isEqualTo("OLD-2");
    }

    @Test
    @Order(5)
    void differences_are_explained_and_the_stock_take_closed_by_who_did_not_count() {
        accepted(program.command("receiver", "custody/EndStocktakeCount", Map.of("stocktake", stocktake)));
        assertThat(page("/stocktakes/" + key(stocktake)))
                .contains("X-9", "in the wrong place", "not found", "not expected");
        explain("1", "PLACE_CORRECTED");
        explain("2", "DECLARED_MISSING");
        explain("3", "BELONGS_ELSEWHERE");
        HttpResponse<String> closed = chief("CloseStocktake", Map.of("stocktake", stocktake));
        String position = json(closed).get("position").asString();
        assertThat(page("/api/read/holdings?store=" + store + "&atLeast=" + position))
                .contains("OLD-1", "S-1");
        assertThat(page("/api/read/stocktakes?atLeast=" + position)).contains("CLOSED");
        assertThat(page("/stocktakes")).contains("closed");
        assertThat(page("/stores")).contains("North room");
        assertThat(page("/stores/" + key(store))).contains(key(stocktake));
    }

    private static void explain(String number, String how) {
        chief(
                "ExplainDifferences",
                Map.of("stocktake", stocktake, "differences", number, "explanation", how, "note", "looked into"));
    }
}
