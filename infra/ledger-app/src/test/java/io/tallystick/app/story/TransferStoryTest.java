package io.tallystick.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The story of a transfer over HTTP against the started program, from a file to a reconciled receipt, killed on the way. */
class TransferStoryTest {
    private static StartedProgram program;
    private static House house;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = StartedProgram.on(directory.resolve("data"));
        house = new House(program);
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static String list(String marker) {
        StringBuilder csv = new StringBuilder("序號,題名,年度,文號/圖號,頁數,備註\r\n");
        for (int line = 1; line <= 6; line++) {
            csv.append(
                    "%d,\"設計圖紙 %s-%d\",2024,KFB-%s-%d,%d,\r\n".formatted(line, marker, line, marker, line, 10 + line));
        }
        return csv.toString();
    }

    @Test
    void from_a_file_to_a_reconciled_receipt() {
        JsonNode job = StartedProgram.json(house.upload(
                "archivist", "移交清冊.csv", list("A").getBytes(Charset.forName("GB18030")), House.fromDevelopment()));
        assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("CHECKED");
        assertThat(job.get("good").asInt()).isEqualTo(6);

        HttpResponse<String> admitted = house.admit("archivist", job.get("id").asString(), false);
        assertThat(admitted.statusCode()).as(admitted.body()).isEqualTo(200);
        String transfer = StartedProgram.json(admitted).get("aggregate").asString();
        String hash = listHash(
                StartedProgram.json(admitted).get("firstPosition").asLong(),
                StartedProgram.json(admitted).get("position").asLong());

        JsonNode early = house.isRefused(
                "archivist", "custody/DispatchTransfer", Map.of("transfer", transfer, "listHash", hash), 422);
        assertThat(early.get("rule").asString()).isEqualTo("I-36");
        Map<String, String> dispatch = Map.of("transfer", transfer, "listHash", hash);
        isReadIn("en", "The functional department's head examines and approves before filing.", early, dispatch);
        isReadIn("zh-Hant", "管理文件須經職能部門負責人審定，才能向檔案部門歸檔。", early, dispatch);
        isReadIn("zh-Hans", "管理文件须经职能部门负责人审定，才能向档案部门归档。", early, dispatch);

        house.does("head", "custody/ApproveTransfer", Map.of("transfer", transfer, "listHash", hash));
        house.does("archivist", "custody/DispatchTransfer", Map.of("transfer", transfer, "listHash", hash));

        JsonNode refused = house.isRefused(
                "archivist",
                "custody/RegisterArrival",
                Map.of(
                        "transfer",
                        transfer,
                        "arrivedOn",
                        LocalDate.now(ZoneId.systemDefault()).toString()),
                422);
        assertThat(refused.get("rule").asString()).isEqualTo("VI-14");
        assertThat(house.event(refused.get("event").asLong()).get("type").asString())
                .isEqualTo("ledger.CommandRefused");

        house.does(
                "receiver",
                "custody/RegisterArrival",
                Map.of(
                        "transfer",
                        transfer,
                        "arrivedOn",
                        LocalDate.now(ZoneId.systemDefault()).toString()));
        house.does(
                "receiver",
                "custody/CountLines",
                Map.of(
                        "transfer",
                        transfer,
                        "accepted",
                        "1-3",
                        "rejected",
                        List.of(Map.of("lines", "4", "reason", "DAMAGE", "note", "torn")),
                        "missing",
                        "5"));

        program.kill();
        program.again();

        house.does(
                "receiver",
                "custody/CountLines",
                Map.of("transfer", transfer, "accepted", "6", "pages", List.of(Map.of("line", 6, "counted", 15))));
        JsonNode completed = house.does("receiver", "custody/CompleteCount", Map.of("transfer", transfer));
        assertThat(completed.get("position").asLong()).isGreaterThan(0);

        JsonNode signedEarly = house.isRefused(
                "receiver",
                "custody/SignReceipt",
                Map.of("transfer", transfer, "side", "RECEIVER", "listHash", "0".repeat(64)),
                422);
        assertThat(signedEarly.get("rule").asString()).isEqualTo("I-13");

        house.does("chief", "custody/ResolveDiscrepancy", resolution(transfer, "1", discrepancy(completed, 1)));
        house.does("chief", "custody/ResolveDiscrepancy", resolution(transfer, "2", discrepancy(completed, 2)));
        house.does("chief", "custody/ResolveDiscrepancy", resolution(transfer, "3", discrepancy(completed, 3)));
        house.does(
                "archivist",
                "custody/SignReceipt",
                Map.of("transfer", transfer, "side", "TRANSFEROR", "listHash", hash));
        JsonNode last = house.does(
                "receiver", "custody/SignReceipt", Map.of("transfer", transfer, "side", "RECEIVER", "listHash", hash));

        JsonNode reconciled = find(
                "custody.TransferReconciled",
                last.get("firstPosition").asLong(),
                last.get("position").asLong());
        assertThat(reconciled.get("accepted").asString()).isEqualTo("1-3,6");
        assertThat(reconciled.get("rejected").asString()).isEqualTo("4");
        assertThat(reconciled.get("missing").asString()).isEqualTo("5");
    }

    /** The answer to a refused dispatch, the page of its event, its rule's page and the list say what the rule demands. */
    private static void isReadIn(String language, String reading, JsonNode refusal, Map<String, String> dispatch) {
        HttpResponse<String> answer =
                program.command("archivist", "custody/DispatchTransfer", dispatch, "Accept-Language", language);
        assertThat(StartedProgram.json(answer).get("reading").asString()).isEqualTo(reading);
        String words = URLEncoder.encode(reading.substring(0, 8), StandardCharsets.UTF_8);
        for (String page :
                List.of("/timeline/event/" + refusal.get("event"), "/rules/I-36", "/rules/map", "/rules?q=" + words)) {
            HttpResponse<String> shown = program.send(HttpRequest.newBuilder(program.address(page))
                    .header("Authorization", StartedProgram.basic("auditor"))
                    .header("Accept-Language", language));
            assertThat(shown.body().replace("&#39;", "'")).as(page).contains(reading);
        }
    }

    @Test
    void the_same_list_again_changes_nothing() {
        byte[] file = list("B").getBytes(StandardCharsets.UTF_8);
        String first = admitted(file);
        long head = house.head();
        JsonNode job = StartedProgram.json(house.upload("archivist", "again.csv", file, House.fromDevelopment()));
        HttpResponse<String> again = house.admit("archivist", job.get("id").asString(), false);
        assertThat(again.body()).contains(first);
        long after = house.head();
        JsonNode last = house.event(after);
        assertThat(after - head).as("only a refusal may have been added").isLessThanOrEqualTo(1);
        assertThat(last.get("type").asString()).isNotEqualTo("custody.TransferListed");
    }

    @Test
    void bad_rows_are_named_and_stay_out_in_quarantine() {
        String csv = list("C") + "7,,2024,x,5,\r\n8,no pages,2024,y,,\r\n";
        JsonNode job = StartedProgram.json(
                house.upload("archivist", "bad.csv", csv.getBytes(StandardCharsets.UTF_8), House.fromDevelopment()));
        assertThat(job.get("bad").asInt()).isEqualTo(2);
        assertThat(job.get("problems").get(0).get("row").asInt()).isEqualTo(8);
        String id = job.get("id").asString();
        assertThat(house.admit("archivist", id, false).statusCode()).isEqualTo(409);
        assertThat(program.get("archivist", "/api/imports/" + id + "/quarantine.xlsx")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> admitted = house.admit("archivist", id, true);
        assertThat(admitted.statusCode()).as(admitted.body()).isEqualTo(200);
    }

    @Test
    void a_long_import_is_told_with_all_other_work_while_it_goes_on() throws Exception {
        StringBuilder csv = new StringBuilder(list("D"));
        for (int i = 7; i <= 8_000; i++) {
            csv.append(i).append(",Paper ").append(i).append(",2024,somebody,3,\r\n");
        }
        byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
        CompletableFuture<String> going = CompletableFuture.supplyAsync(() -> admitted(file));
        List<JsonNode> told = new ArrayList<>();
        while (!going.isDone()) {
            StartedProgram.json(program.get("archivist", "/api/progress"))
                    .valueStream()
                    .filter(work -> work.get("kind").asString().equals("IMPORT"))
                    .forEach(told::add);
        }
        assertThat(going.get()).startsWith("transfer/");
        assertThat(told).isNotEmpty().allSatisfy(work -> {
            assertThat(work.get("name").asString()).isEqualTo("TRANSFER_LIST");
            assertThat(work.get("position").asLong())
                    .isLessThanOrEqualTo(work.get("target").asLong());
        });
        assertThat(program.get("archivist", "/api/progress").body()).doesNotContain("IMPORT");
        assertThat(program.get("archivist", "/projections").body()).contains("id=\"works\"");
    }

    @Test
    void a_file_that_is_no_list_is_a_clear_4xx_and_leaves_nothing() {
        long head = house.head();
        HttpResponse<String> answer = house.upload(
                "archivist",
                "list.xml",
                "<!DOCTYPE html><html><body>502 Bad Gateway</body></html>".getBytes(StandardCharsets.UTF_8),
                House.fromDevelopment());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(StartedProgram.json(answer).get("type").asString())
                .isEqualTo("urn:tallystick:problem:unreadable-file");
        assertThat(house.head()).isEqualTo(head);
    }

    private static String admitted(byte[] file) {
        JsonNode job = StartedProgram.json(house.upload("archivist", "list.csv", file, House.fromDevelopment()));
        HttpResponse<String> answer = house.admit("archivist", job.get("id").asString(), false);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StartedProgram.json(answer).get("aggregate").asString();
    }

    private static String listHash(long first, long last) {
        return find("custody.TransferListed", first, last).get("listHash").asString();
    }

    private static JsonNode find(String type, long first, long last) {
        for (long position = first; position <= last; position++) {
            JsonNode event = house.event(position);
            if (event.get("type").asString().equals(type)) {
                return event.get("event");
            }
        }
        throw new AssertionError("no " + type + " from " + first + " to " + last);
    }

    private static String discrepancy(JsonNode completed, int number) {
        for (long position = completed.get("firstPosition").asLong();
                position <= completed.get("position").asLong();
                position++) {
            JsonNode event = house.event(position);
            if (event.get("type").asString().equals("custody.DiscrepancyRaised")
                    && event.get("event").get("discrepancy").get("number").asInt() == number) {
                return event.get("event").get("discrepancy").get("kind").asString();
            }
        }
        throw new AssertionError("no discrepancy " + number);
    }

    private static Map<String, String> resolution(String transfer, String number, String kind) {
        String resolution = switch (kind) {
            case "PAGES" -> "ACCEPTED_AS_COUNTED";
            case "MISSING" -> "DECLARED_LOST";
            default -> "RETURNED_FOR_REWORK";
        };
        return Map.of("transfer", transfer, "discrepancies", number, "resolution", resolution, "note", "looked into");
    }
}
