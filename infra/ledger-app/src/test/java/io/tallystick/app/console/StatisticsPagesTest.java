package io.tallystick.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tallystick.app.StartedProgram.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tallystick.app.EveryPage;
import io.tallystick.app.MovedClock;
import io.tallystick.app.StartedProgram;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The statistician's month, over HTTP and at the pages: a period frozen, compared by the ledger itself and closed; a return that
 * opens by itself, is computed, filled in, filed, computed again to the same figures, printed, and owed to the archives.
 */
class StatisticsPagesTest {
    private static final String ARCHIVES = "org/Z109-DAS";
    private static final String RETURN = "return/monthly-2026-03";

    @TempDir
    Path folder;

    @Test
    void a_month_is_closed_and_its_return_is_filed() throws Exception {
        Path clock = folder.resolve("clock");
        MovedClock.to(clock, "2026-03-02T09:00:00Z");
        try (StartedProgram program = StartedProgram.moved(folder.resolve("data"), clock, "--tallystick.zone=UTC");
                Chromium chromium = Chromium.open()) {
            given(program, "chief", "custody/MigrateHoldings", inventory());
            given(program, "statistician", "statistics/OpenFirstPeriod", Map.of("month", "2026-03"));
            formInForce(program);
            MovedClock.to(clock, "2026-04-01T09:00:00Z");

            Person statistician = chromium.loggedIn(program.address("").toString(), "statistician", "en");
            closesTheMonth(statistician, program);
            filesTheReturn(statistician, program);
            Assertions.assertThat(chromium.complaints()).isEmpty();
            EveryPage.opens(program, "statistician");
        }
    }

    private static void closesTheMonth(Person statistician, StartedProgram program) {
        Page page = statistician.page();
        statistician.at("/periods/2026-03");
        assertThat(page.locator("#period h1")).containsText("2026-03");
        statistician.give("statistics.FreezePeriod");
        // The page follows the comparison by itself.
        assertThat(page.locator("#period h1 .state")).containsText("Reconciled");
        Locator ledger = page.locator("#balance tbody tr").first();
        assertThat(ledger).containsText("Volume");
        Assertions.assertThat(ledger.locator("td.num").allInnerTexts())
                .containsExactly("0", "4", "0", "0", "0", "0", "4");
        JsonNode proof = json(program.get("auditor", "/api/statistics/reconciliation/2026-03/proof"));
        Assertions.assertThat(proof.get("same").asBoolean()).isTrue();
        statistician.give("statistics.ClosePeriod");
        statistician.at("/periods/2026-03");
        assertThat(page.locator("#period h1 .state")).containsText("closed");
        assertThat(page.locator("#period dl.facts")).containsText("Statistician");
    }

    private static void filesTheReturn(Person statistician, StartedProgram program) {
        Page page = statistician.page();
        program.until("the figures of the return", () -> {
            HttpResponse<String> answer = program.get("auditor", "/api/statistics/returns/monthly-2026-03");
            return answer.statusCode() == 200 && json(answer).path("done").asBoolean();
        });
        statistician.at("/returns/monthly-2026-03");
        statistician.give("statistics.GenerateReturn");
        assertThat(page.locator("#figures")).isVisible();
        Locator volumes = page.locator("#figures tbody tr").first();
        assertThat(volumes).containsText("volumes");
        assertThat(volumes.locator("td.num")).hasText("4");

        // Without the figure no event can give, nothing is filed; the refusal says which.
        HttpResponse<String> refused =
                program.command("statistician", "statistics/FileStatisticalReturn", Map.of("report", RETURN));
        Assertions.assertThat(refused.statusCode()).isEqualTo(422);
        Assertions.assertThat(refused.body()).contains("I-18", "C-1");

        page.locator("#figures tr", new Page.LocatorOptions().setHasText("Compilations this month"))
                .locator("a.btn")
                .click();
        Locator form = page.locator("#drawer form[data-name='statistics.DeclareFigure']");
        form.waitFor();
        form.locator("[data-field=value] input").fill("2");
        form.locator("[data-field=source] input").fill("Register of publications");
        statistician.give(form);
        page.reload();
        assertThat(page.locator("#figures")).containsText("Register of publications");

        page.click("#again");
        assertThat(page.locator("#proof")).containsText("every figure comes out the same");
        statistician.give("statistics.FileStatisticalReturn");
        page.reload();
        assertThat(page.locator("#return h1 .state")).containsText("filed");
        assertThat(page.locator("#filings tbody tr")).hasCount(1);

        JsonNode proof = json(program.get("auditor", "/api/statistics/returns/monthly-2026-03/proof"));
        Assertions.assertThat(proof.get("same").asBoolean()).isTrue();
        Assertions.assertThat(program.get("auditor", "/api/statistics/returns/monthly-1999-01/proof")
                        .statusCode())
                .isEqualTo(404);
        String printed = program.get("statistician", "/print/statistical-return?record=" + RETURN)
                .body();
        Assertions.assertThat(printed).contains("Held at the end of the month: volumes", "Register of publications");

        statistician.at("/registers/returns?state=FILED&archived=false");
        assertThat(page.locator("table.reg tbody tr")).hasCount(1);
        JsonNode owed = json(program.get("chief", "/api/read/filing-obligations?basis=RETURN"));
        Assertions.assertThat(owed.get("total").asInt()).isEqualTo(1);
    }

    private static void formInForce(StartedProgram program) {
        String standard = "standard/return-form-monthly";
        given(
                program,
                "drafter",
                "rulebook/DraftReturnForm",
                Map.of("form", "MONTHLY", "authority", "Archives authority", "rationale", "As asked."));
        given(
                program,
                "chief",
                "rulebook/ReviewStandard",
                Map.of("standard", standard, "version", 1, "opinion", "Fits."));
        given(
                program,
                "issuer",
                "rulebook/PromulgateStandard",
                Map.of("standard", standard, "version", 1, "effectiveFrom", "2026-03-02"));
    }

    private static Map<String, Object> inventory() {
        List<Map<String, Object>> rows = IntStream.rangeClosed(1, 4)
                .mapToObj(row -> Map.<String, Object>of(
                        "row",
                        row,
                        "kind",
                        "VOLUME",
                        "category",
                        "WS",
                        "classCode",
                        "SC",
                        "title",
                        "Old papers " + row,
                        "year",
                        2000,
                        "pieces",
                        1,
                        "period",
                        "D10"))
                .toList();
        return Map.of(
                "fonds",
                "fonds/Z109",
                "from",
                "org/Z109-KFB",
                "to",
                ARCHIVES,
                "source",
                Map.of("fileName", "old.csv", "sha256", "ab".repeat(32), "format", "CSV"),
                "rows",
                rows);
    }

    private static void given(StartedProgram program, String user, String command, Object body) {
        HttpResponse<String> answer = program.command(user, command, body);
        Assertions.assertThat(answer.statusCode())
                .as(command + " " + answer.body())
                .isEqualTo(200);
    }
}
