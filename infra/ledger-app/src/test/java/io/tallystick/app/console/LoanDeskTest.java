package io.tallystick.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.tallystick.app.EveryPage;
import io.tallystick.app.StartedProgram;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The loan desk, by scanner and keyboard, against the program as started. */
final class LoanDeskTest {
    @TempDir
    Path folder;

    @Test
    void a_file_is_handed_out_and_taken_back_with_a_scanner() {
        try (StartedProgram program = StartedProgram.on(folder.resolve("data"));
                Chromium chromium = Chromium.open()) {
            Person receiver = chromium.loggedIn(program.address("").toString(), "receiver", "en-GB");
            String unit = anOldFile(program);
            String loan = approvedOffSite(program, unit);

            Page page = receiver.at("/desk").page();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("scanned");
            receiver.scan("nothing-of-that-name");
            receiver.sees("#said", "nothing-of-that-name");
            receiver.scan(unit);
            receiver.sees("#file-title", "Old contracts");
            page.locator("#hand-out button").press("Enter");
            receiver.sees("#log", "Old contracts");

            receiver.at("/loans/" + loan);
            assertThat(receiver.state()).isEqualTo("Lent out");
            assertThat(page.locator("#reminders tbody tr").count()).isEqualTo(5);

            // A refusal of what is only tried is no event, and names none.
            receiver.at("/commands/loans/ApproveLoan?loan=loan/" + loan);
            page.locator("[data-dry]").click();
            receiver.sees(".note.bad", "nothing was recorded");
            assertThat(page.locator(".note.bad a[href^='/timeline/event/']").count())
                    .isZero();

            receiver.at("/desk");
            receiver.sees("#out", "Old contracts");
            receiver.scan("87-1");
            receiver.sees("#file-title", "Old contracts");
            page.fill("#pages-counted", "12");
            page.selectOption("#condition", "DAMAGED");
            page.fill("#note", "cover torn");
            page.locator("#note").press("Enter");
            receiver.sees("#log", "Old contracts");

            receiver.at("/loans/" + loan);
            assertThat(receiver.state()).isEqualTo("Returned with damage");
            receiver.sees("#loan", "Effect of use asked for");
            assertThat(chromium.complaints()).isEmpty();
            EveryPage.opens(program, "receiver");
            EveryPage.opens(program, "auditor");
        }
    }

    private static String anOldFile(StartedProgram program) {
        JsonNode taken = does(
                program,
                "receiver",
                "custody/MigrateHoldings",
                Map.of(
                        "fonds",
                        "fonds/Z109",
                        "from",
                        "org/Z109-KFB",
                        "to",
                        "org/Z109-DAS",
                        "source",
                        Map.of("fileName", "old.csv", "sha256", "ab".repeat(32), "format", "CSV"),
                        "rows",
                        List.of(Map.of(
                                "row",
                                2,
                                "code",
                                "87-1",
                                "kind",
                                "VOLUME",
                                "category",
                                "WS",
                                "classCode",
                                "SC",
                                "title",
                                "Old contracts",
                                "year",
                                1987,
                                "pieces",
                                4,
                                "period",
                                "D30"))));
        HttpResponse<String> holdings = program.get(
                "receiver",
                "/api/read/holdings?atLeast=" + taken.get("position").asString());
        return StartedProgram.json(holdings).get("rows").get(0).get("unit").asString();
    }

    private static String approvedOffSite(StartedProgram program, String unit) {
        String loan = does(
                        program,
                        "filer",
                        "loans/RequestLoan",
                        Map.of(
                                "unit",
                                unit,
                                "mode",
                                "OFF_SITE",
                                "purpose",
                                "WORK",
                                "workReason",
                                "hearing",
                                "exceptionReason",
                                "shown in court"))
                .get("aggregate")
                .asString();
        does(program, "head", "loans/ApproveLoan", Map.of("loan", loan));
        does(program, "chief", "loans/ApproveLoan", Map.of("loan", loan));
        return loan.substring(loan.indexOf('/') + 1);
    }

    private static JsonNode does(StartedProgram program, String user, String command, Map<String, ?> body) {
        HttpResponse<String> answer = program.command(user, command, body);
        assertThat(answer.statusCode()).as(command + ": " + answer.body()).isEqualTo(200);
        return StartedProgram.json(answer);
    }
}
