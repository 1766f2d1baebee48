package io.tallystick.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tallystick.app.EveryPage;
import io.tallystick.app.StartedProgram;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The committee at its page: items decided by key and together; and why a unit is kept until a day. */
final class DestructionPageTest {
    private static final String ARCHIVES = "org/Z109-DAS";

    @TempDir
    Path folder;

    @Test
    void items_are_decided_by_key_and_together() {
        try (StartedProgram program = StartedProgram.on(folder.resolve("data"));
                Chromium chromium = Chromium.open()) {
            List<String> units = migrated(program);
            given(program, "retention/StartRetention", Map.of("units", units));
            String batch = given(program, "retention/ListForDisposal", Map.of("archives", ARCHIVES, "units", units))
                    .get("aggregate")
                    .asString();

            Person appraiser = chromium.loggedIn(program.address("").toString(), "appraiser", "en");
            Page page = appraiser.page();
            appraiser.at("/" + batch);
            Locator rows = page.locator("#items tbody tr");
            assertThat(rows).hasCount(4);
            page.locator("#decide input[name=reason]").fill("of no further use");
            rows.nth(0).locator("td.num").first().click();
            page.keyboard().press("d");
            assertThat(rows.nth(0)).containsText("Destroy");

            page.locator("#decide input[name=reason]").fill("of use to the house");
            rows.nth(1).locator("td.num").first().click();
            page.keyboard().press("Shift+ArrowDown");
            assertThat(page.locator("#chosen")).hasText("2 chosen");
            page.keyboard().press("r");
            assertThat(rows.nth(2)).containsText("Retain");
            assertThat(rows.nth(1)).containsText("Retain");
            assertThat(rows.nth(3)).not().containsText("Retain");

            page.locator("#decide input[name=reason]").fill("still running");
            rows.nth(3).locator("td.num").first().click();
            page.keyboard().press("e");
            assertThat(page.locator("#chosen")).containsText("A new period");
            page.locator("#decide input[name=period]").fill("D10");
            // The page shows itself anew; whoever goes on before that would be in its way.
            page.waitForResponse(
                    answer -> answer.request().isNavigationRequest(),
                    () -> page.locator("[data-decision=EXTEND]").click());
            page.waitForLoadState();
            assertThat(rows.nth(3)).containsText("D10");

            appraiser.at("/units/" + units.get(3).substring("unit/".length()));
            assertThat(page.locator("#unit")).containsText("Why this date");
            assertThat(page.locator("#unit table.reg").first()).containsText("Appraisal committee");
            Assertions.assertThat(chromium.complaints()).isEmpty();
            EveryPage.opens(program, "appraiser");
            EveryPage.opens(program, "chief");
        }
    }

    private static List<String> migrated(StartedProgram program) {
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
        JsonNode answer = given(
                program,
                "custody/MigrateHoldings",
                Map.of(
                        "fonds",
                        "fonds/Z109",
                        "from",
                        "org/Z109-KFB",
                        "to",
                        ARCHIVES,
                        "source",
                        Map.of("fileName", "old.csv", "sha256", "ab".repeat(32), "format", "CSV"),
                        "rows",
                        rows));
        JsonNode holdings = StartedProgram.json(
                program.get("chief", "/api/read/holdings?sort=unit&atLeast=" + answer.get("position")));
        List<String> units = new ArrayList<>();
        holdings.get("rows").forEach(row -> units.add(row.get("unit").asString()));
        return units;
    }

    /** Gives a command as the head of the archives room. */
    private static JsonNode given(StartedProgram program, String command, Object body) {
        HttpResponse<String> answer = program.command("chief", command, body);
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StartedProgram.json(answer);
    }
}
