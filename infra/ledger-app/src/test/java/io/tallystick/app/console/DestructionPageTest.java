package io.tallystick.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tallystick.app.EveryPage;
import io.tallystick.app.MovedClock;
import io.tallystick.app.StartedProgram;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
            assertThat(rows.nth(3)).containsText("D10");

            appraiser.at("/units/" + units.get(3).substring("unit/".length()));
            assertThat(page.locator("#unit")).containsText("Why this date");
            assertThat(page.locator("#unit table.reg").first()).containsText("Appraisal committee");
            Assertions.assertThat(chromium.complaints()).isEmpty();
            EveryPage.opens(program, "appraiser");
            EveryPage.opens(program, "chief");
        }
    }

    /** Nobody is led to what cannot be done yet; the page says from when on it can. */
    @Test
    void the_act_is_offered_when_its_time_has_come_and_all_was_compared() {
        Path clock = folder.resolve("clock");
        MovedClock.to(clock, "2026-03-02T09:00:00Z");
        try (StartedProgram program = StartedProgram.moved(folder.resolve("data"), clock)) {
            List<String> units = migrated(program);
            given(program, "retention/StartRetention", Map.of("units", units));
            String batch = given(program, "retention/ListForDisposal", Map.of("archives", ARCHIVES, "units", units))
                    .get("aggregate")
                    .asString();
            given(
                    program,
                    "appraiser",
                    "retention/AppraiseItems",
                    Map.of("batch", batch, "lines", "1-4", "decision", "DESTROY", "reason", "of no use"));
            JsonNode drawnUp = given(program, "retention/DrawUpRegister", Map.of("batch", batch));
            String hash = StartedProgram.json(program.get("auditor", "/api/log/" + drawnUp.get("firstPosition")))
                    .get("event")
                    .get("registerHash")
                    .asString();
            Map<String, Object> register = Map.of("batch", batch, "registerHash", hash);
            given(program, "appraiser", "retention/SignRegister", register);
            Assertions.assertThat(page(program, "appraiser", batch)).contains("You already acted as");
            given(program, "appraiser2", "retention/SignRegister", register);
            given(program, "director", "retention/ApproveDestruction", register);
            String day = "2026-05-31";
            Assertions.assertThat(page(program, "receiver", batch))
                    .contains("The waiting period runs; to be destroyed from " + day + " on");
            MovedClock.to(clock, day + "T09:00:00Z");
            Assertions.assertThat(page(program, "receiver", batch))
                    .doesNotContain("The waiting period runs")
                    .contains("2 supervisors have to compare every item first; so far 0");
            for (String supervisor : List.of("supervisor", "supervisor2")) {
                given(program, supervisor, "retention/CheckItems", Map.of("batch", batch, "lines", "1-4"));
            }
            Assertions.assertThat(page(program, "receiver", batch))
                    .doesNotContain("have to compare")
                    .contains("<a class=\"btn btn-primary\" href=\"/commands/retention/ExecuteDestruction");
        }
    }

    private static String page(StartedProgram program, String user, String batch) {
        return program.send(HttpRequest.newBuilder(program.address("/" + batch + "?lang=en"))
                        .header("Accept", "text/html")
                        .header("Authorization", StartedProgram.basic(user)))
                .body();
    }

    /** A lawsuit freezes many at once and lets them go at once: rows are units, commands are for their cases. */
    @Test
    void many_are_held_and_released_from_the_registers() {
        try (StartedProgram program = StartedProgram.on(folder.resolve("data"));
                Chromium chromium = Chromium.open()) {
            List<String> units = migrated(program);
            JsonNode begun = given(program, "retention/StartRetention", Map.of("units", units));
            program.get("chief", "/api/read/retention?atLeast=" + begun.get("position"));

            Person chief = chromium.loggedIn(program.address("").toString(), "chief", "en");
            Locator hold = chosen(chief, "/registers/retention", 4, "PlaceHold");
            hold.locator("[data-field=kind] select").selectOption("LITIGATION");
            hold.locator("[data-field=authority] input").fill("District Court 12/2026");
            hold.locator("[data-field=reason] input").fill("Dispute about deliveries");
            hold.locator("[data-field=reviewer] input").fill("employee/E0007");
            hold.locator("[data-field=reviewOn] input")
                    .fill(LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
            hold.locator("[data-dry]").click();
            assertThat(chief.page().locator("[data-many-answer='4']")).containsText("would be");
            hold.locator("button[type=submit]").click();
            assertThat(chief.page().locator("[data-many-answer='4']")).containsText("recorded");

            // Never by whoever placed it (VI-14).
            Person compliance = chromium.loggedIn(program.address("").toString(), "compliance", "en");
            Locator release = chosen(compliance, "/registers/holds", 4, "ReleaseHold");
            assertThat(release.locator("[data-field=hold]")).hasCount(0);
            release.locator("[data-field=reason] input").fill("Withdrawn");
            release.locator("button[type=submit]").click();
            assertThat(compliance.page().locator("[data-many-answer='4']")).containsText("recorded");

            Locator list = chosen(chief, "/registers/retention", 4, "ListForDisposal");
            list.locator("[data-field=archives] input").fill(ARCHIVES);
            list.locator("[data-dry]").click();
            assertThat(chief.page().locator("#drawer .note.good").first()).isVisible();
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** All rows of a register are chosen, and the form of a command for all of them opened. */
    private static Locator chosen(Person person, String register, int rows, String command) {
        Page page = person.page();
        person.at(register);
        assertThat(page.locator("table.reg tbody tr")).hasCount(rows);
        page.locator("[data-pick-all]").check();
        page.locator("[data-picked] summary").click();
        page.locator("[data-picked] a[href^='/commands/retention/" + command + "']")
                .click();
        return page.locator("#drawer form[data-name='retention." + command + "']");
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
        return given(program, "chief", command, body);
    }

    private static JsonNode given(StartedProgram program, String user, String command, Object body) {
        HttpResponse<String> answer = program.command(user, command, body);
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StartedProgram.json(answer);
    }
}
