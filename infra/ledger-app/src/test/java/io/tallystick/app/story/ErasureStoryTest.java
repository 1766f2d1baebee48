package io.tallystick.app.story;

import static io.tallystick.app.StartedProgram.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.app.Canaries;
import io.tallystick.app.MovedClock;
import io.tallystick.app.StartedProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;
import tools.jackson.databind.JsonNode;

/**
 * Canaries in every personal field, through the program as people use it; then the keys are destroyed, and every byte the program
 * ever wrote is searched: data directory, write-ahead log, temporary files, logs, a dump, exports, and a ledger restored from a
 * copy made before.
 */
class ErasureStoryTest {
    private static final String FILER = "employee/E0004";
    private static final String OLD_HAND = "employee/E0901";
    private static final String NAME = "Filer Li 李立卷";
    private static final String MAIL = "canary.mail@example.org";
    private static final String LISTED = "金絲雀名冊";
    private static final String LISTED_POSTS = "金絲雀崗位";
    private static final String VISITOR = "Canary Visitor 金絲雀訪客";
    private static final String CONTACT = "canary-contact-13800001234";
    private static final String LOAN_CONTACT = "canary-loan-contact-13900005678";
    private static final String BOOK_READER = "金絲雀借閱人";
    private static final String APPROVER = "金絲雀批准人";
    private static final String SCAN = "canary-scan: passport E12345678 金絲雀護照";
    private static final List<String> CANARIES =
            List.of(NAME, MAIL, LISTED, LISTED_POSTS, VISITOR, CONTACT, LOAN_CONTACT, BOOK_READER, APPROVER, SCAN);

    private Path directory;
    private Path clock;
    private StartedProgram program;
    private House house;
    private String reader = "";
    private String document = "";

    @BeforeEach
    void start(@TempDir Path temporary) {
        directory = temporary.resolve("ledger");
        clock = directory.resolve("clock");
        assertThat(directory.toFile().mkdirs()).isTrue();
        MovedClock.to(clock, "2026-03-02T01:00:00Z");
        program = startOn(directory.resolve("data"));
        house = new House(program);
    }

    @Test
    void what_is_erased_is_nowhere_any_more_and_stays_so_over_a_kill_and_a_restore() throws Exception {
        Path data = directory.resolve("data");
        try {
            canariesInEveryPersonalField();
            assertThat(page("/posts", "en")).contains(NAME);
            assertThat(opened().get("text").asString()).contains(SCAN);
            nothingIsOnDiskInTheClear();

            long known = json(program.get("auditor", "/api/log")).get("head").asLong();
            leave();
            MovedClock.to(clock, "2033-01-03T01:00:00Z");
            program.close();
            Path before = copy(data, directory.resolveSibling("copy"));
            program.again();

            propose(FILER);
            propose(OLD_HAND);
            propose(reader);
            decide(FILER);
            program.kill();
            program.again();
            awaitErased(FILER);
            decide(OLD_HAND);
            decide(reader);
            awaitErased(OLD_HAND);
            JsonNode done = awaitErased(reader);
            assertThat(done.get("values").asInt())
                    .as("name, contact, contact of the loan")
                    .isEqualTo(3);
            assertThat(done.get("documentCount").asInt()).isEqualTo(1);

            readsAsErased();
            inAPastWorldToo(known);
            certificates();
            dump(data);
            exports();
            nothingIsOnDiskInTheClear();
            program.close();

            restored(data, before);
        } finally {
            program.close();
        }
    }

    @Test
    void what_is_said_of_staff_on_duty_is_nowhere_in_the_clear() throws IOException {
        try {
            new DutyCanaries(program, clock).plant();
            nothingIsOnDiskInTheClear(List.of(DutyCanaries.WORD));
        } finally {
            program.close();
        }
    }

    private StartedProgram startOn(Path data) {
        return StartedProgram.moved(data, clock, "--tallystick.opening.with=house", "--tallystick.zone=UTC");
    }

    private void canariesInEveryPersonalField() {
        house.does("filer", "notices/SetMailAddress", Map.of("mail", MAIL, "daily", true));
        admit(
                "admin",
                "STAFF_LIST",
                "工号,姓名,部门,岗位,上级工号,账号\nE0901," + LISTED + ",KFB," + LISTED_POSTS + ",,\n",
                Map.of());
        admit("archivist", "VOLUME_CATALOGUE", """
                序号,档号,案卷题名,起止日期,页数,保管期限,存放位置,备注
                1,Z109-WS·2019-D30-KFB-001,技术改造会议记录,20190103-20191228,120,30年,A柜3层,
                2,Z109-WS·2019-D30-KFB-002,设备采购合同,20190215,88,30年,A柜3层,
                """, Map.of("default.CATEGORY", "WS", "default.CLASS_CODE", "SC"));
        admit(
                "archivist",
                "LOAN_BOOK",
                "档号,借阅人工号,借阅人,借阅单位,借出日期,应还日期,归还日期,备注\nZ109-WS·2019-D30-KFB-002,," + BOOK_READER
                        + ",市规划局,20260101,20260201,,\n",
                Map.of());
        admit(
                "archivist",
                "DESTRUCTION_REGISTER",
                "序号,档号,题名,年度,件数,页数,保管期限,销毁日期,批准文号,批准人,监销人\n1,Z109-WS·2001-D10-KFB-001,考勤表,2001,12,30,D10,20130506,局批〔2013〕4号,"
                        + APPROVER + ",张\n",
                Map.of("default.CATEGORY", "WS", "default.CLASS_CODE", "SC", "default.KIND", "VOLUME"));
        reader = house.does(
                        "receiver",
                        "loans/RegisterReader",
                        Map.of("room", "org/Z109-DAS", "name", VISITOR, "organisation", "Museum", "contact", CONTACT))
                .get("aggregate")
                .asString();
        String unit = json(program.get(
                        "archivist", "/api/read/holdings?code=Z109-WS·2019-D30-KFB-001".replace("·", "%C2%B7")))
                .get("rows")
                .get(0)
                .get("unit")
                .asString();
        house.does(
                "receiver",
                "loans/RequestLoan",
                Map.of(
                        "unit",
                        unit,
                        "purpose",
                        "WORK",
                        "workReason",
                        "study",
                        "reader",
                        reader,
                        "contact",
                        LOAN_CONTACT));
        HttpResponse<String> attached = attach(unit);
        assertThat(attached.statusCode()).as(attached.body()).isEqualTo(200);
        document = json(attached).get("aggregate").asString();
    }

    private void admit(String user, String kind, String csv, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(
                Map.of("kind", kind, "fonds", "fonds/Z109", "from", "org/Z109-KFB", "to", "org/Z109-DAS"));
        parameters.putAll(more);
        JsonNode job = json(house.upload(user, kind + ".csv", csv.getBytes(StandardCharsets.UTF_8), parameters));
        assertThat(job.path("bad").asInt()).as(job.toString()).isZero();
        HttpResponse<String> admitted = house.admit(user, job.get("id").asString(), false);
        assertThat(admitted.statusCode()).as(admitted.body()).isEqualTo(200);
    }

    private void leave() {
        house.does("admin", "organisation/BeginDeparture", Map.of("employee", FILER, "lastDay", "2026-03-02"));
        house.does(
                "admin",
                "organisation/RelievePost",
                Map.of("employee", FILER, "appointment", 1, "on", "2026-03-02", "reason", "leaves"));
        house.does("admin", "organisation/CompleteDeparture", Map.of("employee", FILER));
        house.does("admin", "organisation/BeginDeparture", Map.of("employee", OLD_HAND, "lastDay", "2026-03-02"));
        house.does("admin", "organisation/CompleteDeparture", Map.of("employee", OLD_HAND));
        house.isRefused("compliance", "retention/ProposeErasure", Map.of("subject", FILER, "reason", "too early"), 422);
    }

    private void propose(String subject) {
        house.does("compliance", "retention/ProposeErasure", Map.of("subject", subject, "reason", "kept long enough"));
    }

    private void decide(String subject) {
        house.does(
                "director",
                "retention/ApproveErasure",
                Map.of("erasure", erasure(subject), "legalBasis", "PIPL art. 47"));
    }

    private static String erasure(String subject) {
        return "erasure/" + subject.replace('/', '-');
    }

    private JsonNode awaitErased(String subject) {
        return program.found("the erasure of " + subject, () -> {
            JsonNode rows = json(program.get("auditor", "/api/read/erasures?state=ERASED"))
                    .get("rows");
            for (JsonNode row : rows) {
                if (row.get("subject").asString().equals(subject)) {
                    return house.event(row.get("position").asLong()).get("event");
                }
            }
            return null;
        });
    }

    private void readsAsErased() {
        String registered = json(program.get(
                        "auditor", "/api/read/timeline?type=loans.ReaderRegistered&record=" + reader))
                .get("rows")
                .get(0)
                .get("position")
                .asString();
        for (String[] language : new String[][] {
            {"en", "E0004 (name erased)", "(erased)"},
            {"zh-Hant", "E0004 （姓名已清除）", "（已清除）"},
            {"zh-Hans", "E0004 （姓名已清除）", "（已清除）"}
        }) {
            assertThat(page("/timeline?record=" + FILER, language[0]))
                    .contains(language[1])
                    .doesNotContain(NAME);
            assertThat(page("/timeline/event/" + registered, language[0]))
                    .contains(language[2])
                    .doesNotContain("(sealed)");
        }
        assertThat(page("/timeline?record=employee/E0003", "en"))
                .as("nobody else")
                .contains("Receiver Wang");
        JsonNode row = json(program.get("auditor", "/api/read/readers?reader=" + reader))
                .get("rows")
                .get(0);
        assertThat(row.get("name").asString()).isEqualTo("ERASED");
        HttpResponse<String> reading = read();
        assertThat(reading.statusCode()).isEqualTo(409);
        assertThat(reading.body()).contains("ERASED");
        assertThat(attach(unitOfDocument()).statusCode()).isEqualTo(409);
        house.isRefused(
                "receiver",
                "loans/RequestLoan",
                Map.of("unit", unitOfDocument(), "purpose", "WORK", "workReason", "study", "reader", reader),
                409);
    }

    /** Lawful erasure is the one thing that changes an answer about the past, and the banner counts it. */
    private void inAPastWorldToo(long known) {
        String past = past("/registers/readers?known=" + known);
        assertThat(past).doesNotContain(VISITOR).contains("(erased)");
        assertThat(past).containsPattern("[1-9][0-9]* personal values erased since");
        assertThat(past("/registers/readers?known="
                        + json(program.get("auditor", "/api/log")).get("head").asLong()))
                .contains("nothing erased since");
    }

    private String past(String path) {
        return program.found(path, () -> {
            HttpResponse<String> answer = program.send(HttpRequest.newBuilder(program.address(path))
                    .header("Authorization", StartedProgram.basic("compliance"))
                    .header("Accept-Language", "en"));
            return answer.statusCode() == 200 ? answer.body() : null;
        });
    }

    private HttpResponse<String> attach(String unit) {
        return house.upload(
                "/api/documents",
                "archivist",
                "scan.txt",
                SCAN.getBytes(StandardCharsets.UTF_8),
                new HashMap<>(Map.of("record", unit, "role", "SCAN", "encryptedFor", reader)));
    }

    private String unitOfDocument() {
        return json(program.get("auditor", "/api/read/documents?document=" + document))
                .get("rows")
                .get(0)
                .get("record")
                .asString();
    }

    private HttpResponse<String> read() {
        return program.send(HttpRequest.newBuilder(
                        program.address("/api/documents/" + document.substring("document/".length()) + "/reading"))
                .header("Authorization", StartedProgram.basic("archivist"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}")));
    }

    private JsonNode opened() {
        HttpResponse<String> answer = read();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private void certificates() {
        String about = "?record=" + erasure(reader);
        for (String language : List.of("en", "zh-Hant", "zh-Hans")) {
            String certificate = page("/print/erasure-certificate" + about, language);
            assertThat(certificate).contains(reader, "VI-14", "III-2").doesNotContain(VISITOR);
        }
        HttpResponse<String> pdf = program.get("compliance", "/print/erasure-certificate.pdf" + about);
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF");
    }

    private String page(String path, String language) {
        HttpResponse<String> answer = program.send(HttpRequest.newBuilder(program.address(path))
                .header("Authorization", StartedProgram.basic("compliance"))
                .header("Accept-Language", language));
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Everything the database holds, as a dump has it. */
    private void dump(Path data) throws SQLException, IOException {
        Path folder = Files.createDirectories(directory.resolve("dump"));
        try (Connection connection = superuser(data);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(
                    "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not like 'pg_%'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            assertThat(tables).hasSizeGreaterThan(50);
            CopyManager copy = new CopyManager(connection.unwrap(BaseConnection.class));
            for (String table : tables) {
                try (OutputStream out = Files.newOutputStream(folder.resolve(table + ".copy"))) {
                    copy.copyOut("copy (select * from " + table + ") to stdout (format binary)", out);
                }
            }
        }
    }

    private static Connection superuser(Path data) throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"))
                .get(3)
                .strip();
        String password = Files.readString(data.resolve("secrets").resolve("postgres-superuser"))
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/tallystick?user=postgres&password=" + password);
    }

    private void exports() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("exports"));
        for (JsonNode model : json(program.get("auditor", "/api/models"))) {
            String name = model.get("model").asString();
            HttpResponse<String> csv = program.get("auditor", "/api/read/" + name + "/export.csv?usedFor=AUDIT");
            assertThat(csv.statusCode()).as(name + csv.body()).isEqualTo(200);
            Files.writeString(folder.resolve(name + ".csv"), csv.body());
        }
    }

    private void restored(Path data, Path before) throws Exception {
        Path restored = copy(before, directory.resolve("restored"));
        Path list = Path.of("secrets", "erasures.tsv");
        Files.copy(data.resolve(list), restored.resolve(list), StandardCopyOption.REPLACE_EXISTING);
        program = startOn(restored);
        house = new House(program);
        for (String subject : List.of(FILER, OLD_HAND, reader)) {
            awaitErased(subject);
        }
        readsAsErased();
        assertThat(page("/print/erasure-certificate?record=" + erasure(reader), "en"))
                .contains(reader);
        nothingIsOnDiskInTheClear();
        aMissingKeyIsNoErasure(restored);
    }

    private void aMissingKeyIsNoErasure(Path data) throws SQLException, IOException {
        try (Connection connection = superuser(data);
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("delete from vault.subject_key where subject = 'employee/E0003'"))
                    .isEqualTo(1);
        }
        program.kill();
        program.again();
        HttpResponse<String> answer = program.get("compliance", "/timeline?record=employee/E0003");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("(erased)");
        try (Connection connection = superuser(data);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into vault.erasure (subject, position, decided_at)"
                    + " values ('employee/E0003', 1, now())");
        }
        assertThat(program.get("compliance", "/timeline?record=employee/E0003").statusCode())
                .as("said by somebody who is not the log")
                .isEqualTo(500);
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return to;
    }

    private void nothingIsOnDiskInTheClear() throws IOException {
        nothingIsOnDiskInTheClear(CANARIES);
    }

    private void nothingIsOnDiskInTheClear(List<String> canaries) throws IOException {
        assertThat(Canaries.areNotBelow(directory, canaries))
                .as("the data directory was searched")
                .isGreaterThan(10_000_000);
    }
}
