package io.tallystick.app.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.StartedProgram;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** An archives room moves its ledgers in on day one: catalogue, staff, loan book, destruction register; then it counts. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OpeningBalanceTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String CATALOGUE = """
            案卷目录,,,,,,,
            序号,档号,案卷题名,起止日期,页数,保管期限,存放位置,备注
            1,Z109-WS·2019-D30-KFB-001,技术改造会议记录,20190103-20191228,120,30年,A柜3层,
            2,Z109-WS·2019-D30-KFB-002,设备采购合同,20190215,88,30年,A柜3层,
            3,Z109-WS·2019-D30-KFB-005,产品质量报告,2019年6月,64,30年,A柜3层,
            4,Z109-WS·2019-D30-KFB-005,产品质量报告(续),2019年12月,,30年,A柜4层,
            5,Z109-WS·2019-D30-KFB-006,年度总结,2019,40,长期,A柜4层,
            """;

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

    private static Map<String, String> parameters(String kind) {
        Map<String, String> parameters = new LinkedHashMap<>(
                Map.of("kind", kind, "fonds", "fonds/Z109", "from", "org/Z109-KFB", "to", "org/Z109-DAS"));
        if (!kind.equals("LOAN_BOOK") && !kind.equals("STAFF_LIST")) {
            parameters.putAll(Map.of("default.CATEGORY", "WS", "default.CLASS_CODE", "SC"));
        }
        return parameters;
    }

    private static JsonNode check(String user, String name, byte[] file, String kind) {
        HttpResponse<String> answer = house.upload(user, name, file, parameters(kind));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StartedProgram.json(answer);
    }

    private static JsonNode admit(String user, JsonNode job) {
        HttpResponse<String> answer = house.admit(user, job.get("id").asString(), true);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StartedProgram.json(answer);
    }

    private static JsonNode rows(String user, String query) {
        HttpResponse<String> answer = program.get(user, "/api/read/" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StartedProgram.json(answer).get("rows");
    }

    private static String page(String user, String path, String language) {
        HttpResponse<String> answer = program.send(HttpRequest.newBuilder(program.address(path))
                .header("Authorization", StartedProgram.basic(user))
                .header("Accept-Language", language));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String atLeast(JsonNode answer) {
        return "atLeast=" + answer.get("position").asString();
    }

    @Test
    @Order(1)
    void a_catalogue_with_a_gap_a_duplicate_and_a_bad_row_is_taken_over_and_the_bad_row_given_back() {
        JsonNode job = check("archivist", "案卷目录.csv", CATALOGUE.getBytes(GB18030), "VOLUME_CATALOGUE");
        assertThat(job.get("encoding").toString()).contains("GB18030");
        assertThat(job.get("good").asInt()).as(job.toString()).isEqualTo(4);
        assertThat(job.get("bad").asInt()).isEqualTo(1);
        JsonNode problem = job.get("problems").get(0);
        assertThat(problem.get("row").asInt()).isEqualTo(7);
        assertThat(problem.get("header").asString()).isEqualTo("保管期限");
        assertThat(problem.get("reason").asString()).isEqualTo("period.old-term");
        assertThat(program.get("archivist", "/api/imports/" + job.get("id").asString() + "/quarantine.xlsx")
                        .statusCode())
                .isEqualTo(200);

        JsonNode admitted = admit("archivist", job);
        JsonNode list = rows("archivist", "old-lists?" + atLeast(admitted)).get(0);
        assertThat(list.get("kind").asString()).isEqualTo("CATALOGUE");
        assertThat(list.get("admitted").asInt()).isEqualTo(4);
        assertThat(list.get("quarantined").asInt()).isEqualTo(1);
        assertThat(list.get("missing").asInt()).as("003 and 004").isEqualTo(2);
        assertThat(list.get("duplicates").asInt()).isEqualTo(2);
        assertThat(list.get("unconfirmed").asInt()).isEqualTo(4);
        JsonNode gap = rows("archivist", "number-series?table=gap&" + atLeast(admitted))
                .get(0);
        assertThat(gap.get("from_number").asInt()).isEqualTo(3);
        assertThat(gap.get("to_number").asInt()).isEqualTo(4);
        assertThat(gap.get("explained_by").asString()).isEqualTo("MIGRATED");
        assertThat(rows("archivist", "number-series?table=duplicate&" + atLeast(admitted)))
                .hasSize(2);
        assertThat(rows("archivist", "retention?" + atLeast(admitted)).toString())
                .contains("2049-12-31");
    }

    @Test
    @Order(2)
    void the_same_file_again_changes_nothing() {
        long head = house.head();
        JsonNode job = check("archivist", "again.csv", CATALOGUE.getBytes(GB18030), "VOLUME_CATALOGUE");
        assertThat(job.get("canAdmit").asBoolean()).isFalse();
        assertThat(job.get("canQuarantine").asBoolean()).isFalse();
        assertThat(job.get("objection").get("reason").asString()).isEqualTo("refused.fileTakenIn");
        assertThat(house.head()).isEqualTo(head);
    }

    @Test
    @Order(3)
    void a_staff_list_registers_people_and_grants_nothing() {
        String early = """
                工號,姓名,部門,登入名,專職或兼職
                E0904,周文,DAS,zhouwen,專職
                """;
        JsonNode tooEarly = check("admin", "early.csv", early.getBytes(StandardCharsets.UTF_8), "STAFF_LIST");
        assertThat(tooEarly.get("problems").findValuesAsString("header")).containsExactly("專職或兼職");
        assertThat(tooEarly.get("notes").toString()).doesNotContain("登入名");
        house.does(
                "admin",
                "organisation/RegisterArchiveUnit",
                Map.of(
                        "unit",
                        "org/Z109-DAS",
                        "from",
                        LocalDate.now(ZoneId.systemDefault()).toString()));
        String list = """
                工号,姓名,部门,岗位,上级工号,账号,专职或兼职,性别,出生年,学历
                E0901,赵敏,KFB,技术员,E0902,zhaomin,,,,
                E0902,钱进,KFB,部门负责人,,,,,,
                E0903,孙立,没有,技术员,,,,,,
                E0904,周文,DAS,档案员,,,专职,女,1984,硕士
                """;
        JsonNode job = check("admin", "人员名册.csv", list.getBytes(StandardCharsets.UTF_8), "STAFF_LIST");
        assertThat(job.get("good").asInt()).as(job.toString()).isEqualTo(3);
        JsonNode problem = job.get("problems").get(0);
        assertThat(problem.get("row").asInt()).isEqualTo(4);
        assertThat(problem.get("header").asString()).isEqualTo("部门");
        JsonNode admitted = admit("admin", job);
        assertThat(rows("admin", "organisation?table=employee&employee=employee/E0901&" + atLeast(admitted)))
                .hasSize(1);
        assertThat(rows("admin", "posts?" + atLeast(admitted)).toString()).doesNotContain("E0901");
        assertThat(rows("admin", "archives-staff?table=archivist&employee=employee/E0904&" + atLeast(admitted))
                        .toString())
                .contains("org/Z109-DAS", "E0904");
    }

    @Test
    @Order(4)
    void open_loans_run_on_and_a_loan_of_an_unknown_file_is_a_bad_row() throws IOException {
        LocalDate due = LocalDate.now(ZoneId.systemDefault()).minusDays(3);
        LocalDate lent = due.minusDays(30);
        byte[] book = workbook(
                List.of("借阅登记簿"),
                List.of("档号", "借阅人工号", "借阅人", "借阅单位", "借出日期", "应还日期", "归还日期", "备注"),
                List.of("Z109-WS·2019-D30-KFB-001", "E0901", "", "", "" + lent, "" + due, "", "核对"),
                List.of("Z109-WS·2019-D30-KFB-002", "", "周访客", "市规划局", "" + lent, "" + due, "", ""),
                List.of("Z109-WS·2019-D30-KFB-002", "", "吴已还", "", "20200103", "20200203", "20200201", ""),
                List.of("Z109-WS·2019-D30-KFB-005", "E0901", "", "", "" + lent, "" + due, "", ""),
                List.of("Z109-WS·2018-D30-KFB-777", "E0901", "", "", "" + lent, "" + due, "", ""));
        JsonNode job = check("archivist", "借阅登记簿.xlsx", book, "LOAN_BOOK");
        assertThat(job.get("good").asInt()).as(job.toString()).isEqualTo(2);
        assertThat(job.get("problems").findValuesAsString("row")).containsExactlyInAnyOrder("6", "7");
        assertThat(job.get("problems").get(0).get("header").asString()).isEqualTo("档号");
        HttpResponse<String> chinese = program.send(HttpRequest.newBuilder(
                        program.address("/api/imports/" + job.get("id").asString()))
                .header("Authorization", StartedProgram.basic("archivist"))
                .header("Accept-Language", "zh-Hans"));
        assertThat(chinese.body()).contains("没有档号为");

        JsonNode admitted = admit("archivist", job);
        JsonNode loans = rows("archivist", "loans?" + atLeast(admitted));
        assertThat(loans).hasSize(2);
        assertThat(loans.findValuesAsString("due_on")).containsOnly(due.toString());
        assertThat(loans.findValuesAsString("state")).containsOnly("ON_LOAN");
        String loan = loans.get(0).get("loan").asString();
        assertThat(page("archivist", "/loans/" + loan.substring(5), "en")).contains(due.toString(), lent.toString());
        // It runs on like any other: reminded, and taken back late.
        awaitReminders(2);
        int pages = loans.get(0).get("code").asString().endsWith("001") ? 120 : 88;
        house.does("receiver", "loans/TakeBack", Map.of("loan", loan, "condition", "INTACT", "pages", pages));
    }

    /** The ledger's own clock reminds both readers, without being asked. */
    private static void awaitReminders(int wanted) {
        program.until(
                wanted + " reminders sent by the ledger itself",
                () -> StartedProgram.json(program.get("auditor", "/api/read/timeline?size=1&type=loans.ReminderSent"))
                                .get("total")
                                .asLong()
                        == wanted);
    }

    @Test
    @Order(5)
    void what_was_destroyed_stays_as_a_stub() {
        String register = """
                序号,档号,题名,年度,件数,页数,保管期限,销毁日期,批准文号,批准人,监销人
                1,Z109-WS·2001-D10-KFB-001,考勤表,2001,12,30,D10,20130506,局批〔2013〕4号,李局长,"张,陈"
                """;
        Map<String, String> parameters = parameters("DESTRUCTION_REGISTER");
        parameters.put("default.KIND", "VOLUME");
        HttpResponse<String> answer = house.upload("archivist", "销毁清册.csv", register.getBytes(GB18030), parameters);
        JsonNode job = StartedProgram.json(answer);
        assertThat(job.get("good").asInt()).as(job.toString()).isEqualTo(1);
        JsonNode admitted = admit("archivist", job);
        JsonNode stub = rows("archivist", "stubs?" + atLeast(admitted)).get(0);
        assertThat(stub.get("destroyed_on").asString()).isEqualTo("2013-05-06");
        assertThat(stub.get("approval").asString()).isEqualTo("局批〔2013〕4号");
        String unit = stub.get("unit").asString();
        String batch = stub.get("batch").asString();
        for (String language : List.of("en", "zh-Hant", "zh-Hans")) {
            page("archivist", "/units/" + unit.substring(5), language);
            page("archivist", "/destruction/" + batch.substring(12), language);
        }
    }

    @Test
    @Order(6)
    void the_first_stock_take_confirms_what_it_sees() {
        JsonNode opened = house.does(
                "chief",
                "custody/OpenStore",
                Map.of("unit", "org/Z109-DAS", "code", "A1", "name", "Room", "zones", List.of("STORE")));
        String store = opened.get("aggregate").asString();
        house.does(
                "chief",
                "custody/SetUpShelves",
                Map.of("store", store, "zone", "STORE", "shelves", List.of(Map.of("code", "S-1", "centimetres", 90))));
        String stocktake = house.does("receiver", "custody/OpenStocktake", Map.of("store", store, "unplaced", true))
                .get("aggregate")
                .asString();
        JsonNode seen = house.does(
                "receiver",
                "custody/CountScanned",
                Map.of("stocktake", stocktake, "shelf", "S-1", "scanned", List.of("Z109-WS·2019-D30-KFB-001")));
        JsonNode list =
                rows("archivist", "old-lists?kind=CATALOGUE&" + atLeast(seen)).get(0);
        assertThat(list.get("unconfirmed").asInt()).isEqualTo(3);
    }

    @Test
    @Order(7)
    void the_report_and_its_templates_speak_three_languages() {
        assertThat(page("archivist", "/registers/old-lists", "en")).contains("Not confirmed by a stock-take");
        assertThat(page("archivist", "/registers/old-lists", "zh-Hant")).contains("尚未經盤點確認");
        assertThat(page("archivist", "/registers/old-lists", "zh-Hans")).contains("尚未经盘点确认");
        assertThat(page("archivist", "/registers/number-series?table=gap", "en"))
                .contains("Z109-WS·2019-D30-KFB");
        assertThat(page("archivist", "/import", "zh-Hans")).contains("馆藏案卷目录");
        for (String kind : List.of("VOLUME_CATALOGUE", "ITEM_CATALOGUE", "LOAN_BOOK", "STAFF_LIST")) {
            assertThat(program.get("archivist", "/api/imports/template.xlsx?kind=" + kind)
                            .statusCode())
                    .as(kind)
                    .isEqualTo(200);
        }
        JsonNode unit = rows("archivist", "custody-units?source_row=3").get(0);
        assertThat(page("archivist", "/units/" + unit.get("unit").asString().substring(5), "en"))
                .contains("案卷目录.csv, row 3");
    }

    @SafeVarargs
    private static byte[] workbook(List<String>... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet1");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.value(row, column, rows[row].get(column));
                }
            }
        }
        return out.toByteArray();
    }
}
