package io.tallystick.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import io.tallystick.query.console.kit.PrintForm;
import io.tallystick.testkit.QrReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is printed: read back from the page, from the PDF and from the workbook, and scanned. */
class PaperTest {
    private static final Pattern PICTURE = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);

    private static StartedProgram program;
    private static House house;
    private static String old;
    private static String filled;

    @BeforeAll
    static void start(@TempDir Path directory) {
        program = StartedProgram.on(directory.resolve("data"));
        house = new House(program);
        List<Map<String, Object>> rows = IntStream.rangeClosed(1, 5)
                .mapToObj(row -> Map.<String, Object>of(
                        "row",
                        row,
                        "code",
                        "OLD-" + row,
                        "kind",
                        "VOLUME",
                        "category",
                        "WS",
                        "classCode",
                        "SC",
                        "title",
                        "合同文書第" + row + "卷",
                        "year",
                        row < 3 ? 1998 : 1999,
                        "pieces",
                        row,
                        "period",
                        "D30"))
                .toList();
        JsonNode migrated = house.does(
                "chief",
                "custody/MigrateHoldings",
                Map.of(
                        "fonds", "fonds/Z109",
                        "from", "org/Z109-KFB",
                        "to", "org/Z109-DAS",
                        "source", Map.of("fileName", "old.xlsx", "sha256", "cd".repeat(32), "format", "XLSX"),
                        "rows", rows));
        filled = migrated.get("position").asString();
        old = StartedProgram.json(program.get("chief", "/api/read/holdings?code=OLD-1&atLeast=" + filled))
                .get("rows")
                .get(0)
                .get("unit")
                .asString();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static byte[] file(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(program.address(path))
                            .header("Authorization", StartedProgram.basic("chief"))
                            .build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode())
                    .as(path + ": " + new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(200);
            return answer.body();
        }
    }

    private static String page(String path) {
        HttpResponse<String> answer = program.get("chief", path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> codes(String page) {
        List<String> codes = new ArrayList<>();
        Matcher picture = PICTURE.matcher(page);
        while (picture.find()) {
            codes.add(QrReader.read(picture.group()));
        }
        return codes;
    }

    @Test
    void a_transfer_list_says_its_hash_to_a_scanner_on_the_page_and_in_the_pdf() throws Exception {
        String list = "序號,題名,年度,文號/圖號,頁數,備註\r\n1,設計圖紙甲,2024,圖-1,11,\r\n2,設計圖紙乙,2024,圖-2,12,原件\r\n";
        JsonNode job = StartedProgram.json(
                house.upload("archivist", "list.csv", list.getBytes(StandardCharsets.UTF_8), House.fromDevelopment()));
        JsonNode admitted =
                StartedProgram.json(house.admit("archivist", job.get("id").asString(), false));
        String transfer = admitted.get("aggregate").asString();
        JsonNode row = StartedProgram.json(program.get(
                        "chief",
                        "/api/read/transfers?transfer=" + transfer + "&atLeast="
                                + admitted.get("position").asString()))
                .get("rows")
                .get(0);
        String payload =
                "tallystick:list:" + transfer + ":" + row.get("list_hash").asString();

        String paper = "/print/transfer-list?record=" + transfer + "&lang=zh-Hant";
        assertThat(page(paper))
                .contains("移交（接收）清冊", "移交方存", "接收方存", "設計圖紙乙", "監交人")
                .doesNotContain("style=");
        assertThat(codes(page(paper))).containsExactly(payload, payload);

        byte[] pdf = file(paper.replace("?", ".pdf?"));
        assertThat(text(pdf)).contains("移交（接收）清冊", "設計圖紙甲", "圖-2", "監交人", "1 / 1");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).as("a copy for each").isEqualTo(2);
            assertThat(QrReader.read(new PDFRenderer(document).renderImageWithDPI(0, 200)))
                    .containsExactly(payload);
        }
    }

    @Test
    void a_register_prints_what_is_filtered_and_nothing_else() throws Exception {
        String filter = "?year=1998&lang=zh-Hans";
        assertThat(page("/print/shelf-list" + filter))
                .contains("OLD-1", "OLD-2")
                .doesNotContain("OLD-3");
        assertThat(text(file("/print/shelf-list.pdf" + filter)))
                .contains("档案清点表", "OLD-1", "合同文書第2卷", "年度: 1998")
                .doesNotContain("OLD-3");
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file("/print/shelf-list.xlsx" + filter)))) {
            List<List<String>> rows = workbook.getFirstSheet().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
            assertThat(rows).anySatisfy(row -> assertThat(row).contains("档号", "题名", "见／未见"));
            assertThat(rows.stream().flatMap(List::stream).filter(cell -> cell.startsWith("OLD-")))
                    .containsExactly("OLD-1", "OLD-2");
        }
        HttpResponse<String> wrong = program.get("chief", "/print/shelf-list?yaer=1998");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("yaer");
        assertThat(program.get("chief", "/print/no-such-form").statusCode()).isEqualTo(404);
        assertThat(program.get("chief", "/print/out-cards?record=loan/none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_paper_that_cannot_be_printed_says_why_to_people_and_to_programs() {
        List<PrintForm> documents =
                PrintForm.all().values().stream().filter(f -> !f.register()).toList();
        assertThat(documents).hasSizeGreaterThan(9);
        for (PrintForm form : documents) {
            for (String ending : List.of("", ".pdf", ".xlsx?record=")) {
                HttpResponse<String> none = program.get("chief", "/print/" + form.name() + ending);
                assertThat(none.statusCode()).as(form.name()).isEqualTo(400);
                assertThat(none.body())
                        .contains("urn:tallystick:problem:bad-query", "\"field\":\"record\"", "query.no-record");
            }
        }
        assertThat(said("/print/spine-labels", "zh-Hant"))
                .contains("請指明列印哪一筆", "record=unit/")
                .doesNotContain(".xlsx");
        assertThat(said("/print/spine-labels", "zh-Hans")).contains("请指明打印哪一笔");
        assertThat(said("/print/spine-labels?record=loan/2026-000001", "en"))
                .contains("loan/2026-000001 is of another kind", "unit");
        assertThat(said("/print/spine-labels?record=" + old + ",unit/none", "en"))
                .contains("There is no", "unit/none");
        assertThat(said("/print/spine-labels?record=%2e%2e", "en")).contains(".. is no value for record");
    }

    private static String said(String path, String language) {
        return program.send(HttpRequest.newBuilder(program.address(path))
                        .header("Authorization", StartedProgram.basic("chief"))
                        .header("Accept", "text/html")
                        .header("Accept-Language", language))
                .body();
    }

    @Test
    void every_form_of_a_register_opens_as_page_pdf_and_workbook_in_every_language() throws Exception {
        Matcher form = Pattern.compile("href=\"(/print/[a-z-]+)\"").matcher(page("/print"));
        int forms = 0;
        while (form.find()) {
            String path = form.group(1);
            forms++;
            for (String language : List.of("en", "zh-Hant", "zh-Hans")) {
                // Words of the field, never a key without words.
                assertThat(page(path + "?lang=" + language)).doesNotContain(">print.");
            }
            assertThat(text(file(path + ".pdf?lang=zh-Hant"))).contains("依據至事件");
            assertThat(file(path + ".xlsx")).startsWith('P', 'K');
        }
        assertThat(forms).isGreaterThanOrEqualTo(9);
        assertThat(page("/print/registers/holdings?year=1999"))
                .contains("OLD-3")
                .doesNotContain("OLD-2");
    }

    @Test
    void a_printed_register_of_refusals_says_why_in_words() {
        JsonNode refused = StartedProgram.json(
                program.command("filer", "organisation/OpenFonds", Map.of("number", "Z110", "name", "x")));
        program.get("chief", "/api/read/refusals?atLeast=" + refused.get("event"));
        assertThat(page("/print/registers/refusals?lang=en"))
                .contains("You hold none of the posts that may do this: Ledger administrator", "Open a fonds")
                .doesNotContain("{posts}", "organisation.OpenFonds");
    }

    @Test
    void labels_are_taken_by_the_desks_as_they_are_scanned() {
        String second = StartedProgram.json(program.get("chief", "/api/read/holdings?code=OLD-2"))
                .get("rows")
                .get(0)
                .get("unit")
                .asString();
        String both = "?record=" + old + "," + second;
        assertThat(codes(page("/print/spine-labels" + both))).containsExactly(old, second);
        assertThat(codes(page("/print/filing-stamps" + both))).containsExactly(old, second);
        assertThat(page("/print/filing-stamps?lang=zh-Hant&record=" + old))
                .contains("全宗號", "Z109", "1998", "D30", "頁數");

        String store = house.does(
                        "chief",
                        "custody/OpenStore",
                        Map.of("unit", "org/Z109-DAS", "code", "P1", "name", "北庫房", "zones", List.of("STORE")))
                .get("aggregate")
                .asString();
        String stocktake = house.does("receiver", "custody/OpenStocktake", Map.of("store", store, "unplaced", true))
                .get("aggregate")
                .asString();
        house.does(
                "receiver",
                "custody/CountScanned",
                Map.of("stocktake", stocktake, "scanned", codes(page("/print/spine-labels" + both))));
        JsonNode counted =
                StartedProgram.json(program.get("receiver", "/" + stocktake.replace("/", "s/") + "/count.json"));
        assertThat(counted.get("strays").asInt())
                .as("both are known by their labels")
                .isZero();
        assertThat(page("/print/stocktake-list?record=" + stocktake)).contains("P1 北庫房", "合同文書第1卷");

        String loan = house.does(
                        "filer",
                        "loans/RequestLoan",
                        Map.of("unit", second, "mode", "READING_ROOM", "purpose", "WORK", "workReason", "查考"))
                .get("aggregate")
                .asString();
        house.does("receiver", "loans/ApproveLoan", Map.of("loan", loan));
        String card = codes(page("/print/out-cards?record=" + loan)).getFirst();
        assertThat(card).isEqualTo(loan);
        for (String scanned : List.of(card, second)) {
            assertThat(program.get("receiver", "/desk.json?scanned=" + scanned).body())
                    .as(scanned)
                    .contains(loan);
        }
    }
}
