package io.tallystick.app.story;

import static io.tallystick.app.StartedProgram.basic;
import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.SignedScan;
import io.tallystick.app.StartedProgram;
import io.tallystick.events.documents.ListMark;
import io.tallystick.events.kernel.RecordId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Documents over HTTP against the started program: sent, matched, refused, read, damaged, found damaged. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentStoryTest {
    private static final int MOST = 300_000;
    private static Path documents;
    private static StartedProgram program;
    private static House house;
    private static String transfer = "";
    private static String hash = "";
    private static String signedList = "";

    @BeforeAll
    static void start(@TempDir Path directory) {
        documents = directory.resolve("data").resolve("documents");
        program = StartedProgram.on(directory.resolve("data"), "--tallystick.documents.most-bytes=" + MOST);
        house = new House(program);
        String csv = "title,year,pages\r\nPlans A,2024,3\r\nPlans B,2024,4\r\n";
        JsonNode job = json(
                house.upload("archivist", "list.csv", csv.getBytes(StandardCharsets.UTF_8), House.fromDevelopment()));
        HttpResponse<String> admitted = house.admit("archivist", job.get("id").asString(), false);
        transfer = json(admitted).get("aggregate").asString();
        for (long at = json(admitted).get("firstPosition").asLong();
                at <= json(admitted).get("position").asLong();
                at++) {
            JsonNode event = house.event(at);
            if (event.get("type").asString().equals("custody.TransferListed")) {
                hash = event.get("event").get("listHash").asString();
            }
        }
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static HttpResponse<String> send(String user, byte[] content, String fileName, String... more) {
        Map<String, String> form = new HashMap<>(Map.of("record", transfer, "role", "SIGNED_LIST"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return house.upload("/api/documents", user, fileName, content, form);
    }

    private static List<Path> files(String within) throws IOException {
        Path folder = documents.resolve(within);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".lock"))
                    .toList();
        }
    }

    private static JsonNode read(String path) {
        HttpResponse<String> answer = program.get("auditor", path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static JsonNode accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private static HttpResponse<String> post(String user, String path, String body) {
        return program.send(HttpRequest.newBuilder(program.address(path))
                .header("Authorization", basic(user))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String key(String record) {
        return record.substring(record.indexOf('/') + 1);
    }

    @Test
    @Order(1)
    void the_scan_of_another_list_is_refused_and_nothing_of_it_is_stored() throws IOException {
        String other = new ListMark(RecordId.of("transfer", "2026-009999"), "0".repeat(64)).text();
        HttpResponse<String> refused = send("archivist", SignedScan.pdf("Signed", other), "scan.pdf");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(json(refused).get("rule").asString()).isEqualTo("I-13");
        assertThat(refused.body()).contains("transfer/2026-009999");
        assertThat(house.event(json(refused).get("event").asLong()).get("type").asString())
                .isEqualTo("ledger.CommandRefused");
        assertThat(files("objects")).isEmpty();
        assertThat(files("incoming")).isEmpty();
    }

    @Test
    @Order(2)
    void the_scan_of_its_own_list_is_matched_by_the_hash_it_bears() throws IOException {
        byte[] scan = SignedScan.pdf("Signed by both", new ListMark(new RecordId(transfer), hash).text());
        JsonNode answer = accepted(send("archivist", scan, "signed list 移交.pdf"));
        signedList = answer.get("aggregate").asString();
        JsonNode row = read("/api/read/documents?document=" + signedList + "&atLeast=" + answer.get("position"))
                .get("rows")
                .get(0);
        assertThat(row.get("list_check").asString()).isEqualTo("MATCHED");
        assertThat(row.get("media_type").asString()).isEqualTo("application/pdf");
        assertThat(row.get("bytes").asInt()).isEqualTo(scan.length);
        assertThat(files("objects")).hasSize(1);
        assertThat(Files.readString(files("objects").getFirst(), StandardCharsets.ISO_8859_1))
                .doesNotContain("%PDF");
        assertThat(program.get("auditor", "/transfers/" + key(transfer)).body())
                .contains("signed list 移交.pdf", "list hash read and equal");
    }

    @Test
    @Order(3)
    void a_scan_without_a_readable_code_is_accepted_by_hand_with_a_reason() {
        byte[] scan = SignedScan.pdf("Signed, the code torn off", "");
        HttpResponse<String> refused = send("archivist", scan, "torn.pdf");
        assertThat(json(refused).get("reason").asString()).isEqualTo("refused.noMarkRead");
        accepted(send("archivist", scan, "torn.pdf", "byHandReason", "corner torn off, lines compared"));
    }

    @Test
    @Order(4)
    void what_is_no_document_or_too_large_or_misses_something_is_refused_as_a_problem() throws IOException {
        int stored = files("objects").size();
        byte[] program = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0};
        HttpResponse<String> noDocument = send("archivist", program, "harmless.pdf");
        assertThat(noDocument.statusCode()).isEqualTo(415);
        assertThat(noDocument.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(noDocument).get("type").asString()).endsWith("no-document-format");
        byte[] large = "a".repeat(MOST + 1).getBytes(StandardCharsets.US_ASCII);
        HttpResponse<String> tooLarge = send("archivist", large, "large.txt", "role", "OTHER");
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(tooLarge.body()).contains(String.valueOf(MOST));
        byte[] text = "note".getBytes(StandardCharsets.UTF_8);
        assertThat(send("archivist", text, "n.txt", "role", "NONSENSE").statusCode())
                .isEqualTo(400);
        assertThat(send("archivist", text, "n.txt", "record", "no record").statusCode())
                .isEqualTo(404);
        assertThat(send("archivist", text, "n.txt", "record", "transfer/2026-777777", "role", "OTHER")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("statistician", text, "n.txt", "role", "OTHER").statusCode())
                .isEqualTo(403);
        assertThat(files("objects")).hasSize(stored);
        assertThat(files("incoming")).isEmpty();
    }

    @Test
    @Order(5)
    void a_document_is_read_by_who_may_and_each_reading_is_recorded() {
        String address = "/api/documents/" + key(signedList);
        assertThat(post("statistician", address + "/reading", "{}").statusCode())
                .isEqualTo(403);
        assertThat(program.get("auditor", address + "/content?permit=guessed").statusCode())
                .isEqualTo(403);

        JsonNode opened = accepted(post("auditor", address + "/reading", "{\"purpose\":\"yearly audit\"}"));
        String content = opened.get("content").asString();
        HttpResponse<String> download = program.get("auditor", content);
        assertThat(download.body()).startsWith("%PDF-");
        assertThat(download.headers().firstValue("Content-Security-Policy")).contains("default-src 'none'; sandbox");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains("%E7%A7%BB%E4%BA%A4");
        assertThat(program.get("archivist", content).statusCode())
                .as("a permit is of no use to another")
                .isEqualTo(403);
        HttpResponse<String> page =
                program.get("auditor", opened.get("shown").get(0).asString());
        assertThat(page.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(program.get("auditor", opened.get("shown").get(0).asString().replace("pages/1", "pages/9"))
                        .statusCode())
                .isEqualTo(404);

        JsonNode readings =
                read("/api/read/document-readings?document=" + signedList + "&atLeast=" + opened.get("position"));
        assertThat(readings.get("rows")).hasSize(1);
        assertThat(readings.get("rows").get(0).get("purpose").asString()).isEqualTo("yearly audit");
    }

    @Test
    @Order(6)
    void a_document_is_replaced_by_an_event_and_both_can_be_read() {
        byte[] text = "a first note".getBytes(StandardCharsets.UTF_8);
        String first = accepted(send("archivist", text, "note.txt", "role", "OTHER"))
                .get("aggregate")
                .asString();
        byte[] better = "a better note".getBytes(StandardCharsets.UTF_8);
        Map<String, String> form = Map.of("supersedes", first, "reason", "a slip of the pen");
        JsonNode replaced = accepted(house.upload("/api/documents", "archivist", "note2.txt", better, form));
        JsonNode row = read("/api/read/documents?document=" + first + "&atLeast=" + replaced.get("position"))
                .get("rows")
                .get(0);
        assertThat(row.get("state").asString()).isEqualTo("SUPERSEDED");
        JsonNode old = accepted(post("archivist", "/api/documents/" + key(first) + "/reading", "{}"));
        assertThat(old.get("text").asString()).isEqualTo("a first note");
        assertThat(program.get("archivist", "/documents/" + key(first)).body()).contains("a slip of the pen");
    }

    @Test
    @Order(7)
    void what_a_killed_upload_left_is_gone_after_the_next_start() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), program.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/documents HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + basic("archivist")
                            + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 200000\r\n\r\n"
                            + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.txt\"\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write("half a file ".repeat(5_000).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            program.until("a file half received", () -> !files("incoming").isEmpty());
            program.kill();
        }
        program.again();
        assertThat(files("incoming")).isEmpty();
        accepted(post("auditor", "/api/documents/" + key(signedList) + "/reading", "{}"));
    }

    private static JsonNode swept() {
        JsonNode begun = accepted(post("archivist", "/api/documents/sweeps", "{\"fonds\":\"fonds/Z109\"}"));
        String sweep = begun.get("aggregate").asString();
        return program.found("the end of the sweep", () -> {
            JsonNode row = read("/api/read/fixity-sweeps?sweep=" + sweep + "&atLeast=" + begun.get("position"))
                    .get("rows")
                    .get(0);
            return row.get("state").asString().equals("COMPLETED") ? row : null;
        });
    }

    private static JsonNode document(String digest) {
        long head = read("/api/log").get("head").asLong();
        return read("/api/read/documents?digest=" + digest + "&atLeast=" + head)
                .get("rows")
                .get(0);
    }

    @Test
    @Order(8)
    void a_sweep_finds_a_flipped_bit_and_a_deleted_file_and_nothing_else() throws Exception {
        JsonNode before = swept();
        assertThat(before.get("unsound").asInt()).isZero();
        assertThat(before.get("checked").asInt())
                .isEqualTo(4)
                .isEqualTo(before.get("documents").asInt());

        Path changed = files("objects").getFirst();
        byte[] bytes = Files.readAllBytes(changed);
        bytes[bytes.length - 20] ^= 1;
        Files.write(changed, bytes);
        Path deleted = files("objects").getLast();
        Files.delete(deleted);

        JsonNode after = swept();
        assertThat(after.get("unsound").asInt()).isEqualTo(2);
        JsonNode broken = document(changed.getFileName().toString().substring(0, 64));
        assertThat(broken.get("fixity").asString()).isEqualTo("CHANGED");
        JsonNode missing = document(deleted.getFileName().toString().substring(0, 64));
        assertThat(missing.get("fixity").asString()).isEqualTo("MISSING");
        HttpResponse<String> refused =
                post("archivist", "/api/documents/" + key(broken.get("document").asString()) + "/reading", "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("content-unsound");
        assertThat(program.get("archivist", "/fixity").body())
                .contains(
                        key(broken.get("document").asString()),
                        key(missing.get("document").asString()));
    }
}
