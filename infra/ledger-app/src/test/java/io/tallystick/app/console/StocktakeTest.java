package io.tallystick.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tallystick.app.StartedProgram.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tallystick.app.EveryPage;
import io.tallystick.app.StartedProgram;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A room's holdings are put on a shelf in one go and counted with a scanner, by two people. */
final class StocktakeTest {
    @TempDir
    Path folder;

    @Test
    void holdings_are_placed_together_counted_by_scanner_and_a_difference_is_explained() throws Exception {
        try (StartedProgram program = StartedProgram.on(folder.resolve("data"));
                Chromium chromium = Chromium.open()) {
            String store = furnished(program);
            String address = program.address("").toString();
            Person chief = chromium.loggedIn(address, "chief", "en-GB");
            placesAllOnAShelf(chief, store);
            chief.at("/stores/" + key(store));
            chief.sees("#store", "North room");
            chief.sees("#store", "not read today");

            Person receiver = chromium.loggedIn(address, "receiver", "en-GB");
            String stocktake = opensAStocktake(receiver, store);
            counts(receiver, stocktake);
            endsTheCount(receiver, stocktake);
            explains(chief, stocktake);
            declinesAllAndNoDraftIsLeft(program, chief);

            Assertions.assertThat(chromium.complaints()).isEmpty();
            EveryPage.opens(program, "chief");
        }
    }

    private static String key(String record) {
        return record.substring(record.indexOf('/') + 1);
    }

    private static HttpResponse<String> command(StartedProgram program, String name, Map<String, Object> body) {
        HttpResponse<String> answer = program.command("chief", "custody/" + name, body);
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static Map<String, Object> row(int number) {
        return Map.of(
                "row",
                number,
                "code",
                "OLD-" + number,
                "kind",
                "VOLUME",
                "category",
                "WS",
                "classCode",
                "SC",
                "title",
                "File " + number,
                "year",
                1998,
                "pieces",
                1,
                "period",
                "Y");
    }

    private static String furnished(StartedProgram program) {
        String store = json(command(
                        program,
                        "OpenStore",
                        Map.of("unit", "org/Z109-DAS", "code", "A1", "name", "North room", "zones", List.of("STORE"))))
                .get("aggregate")
                .asString();
        command(
                program,
                "SetUpShelves",
                Map.of("store", store, "zone", "STORE", "shelves", List.of(Map.of("code", "S-1", "centimetres", 90))));
        command(
                program,
                "MigrateHoldings",
                Map.of(
                        "fonds", "fonds/Z109",
                        "from", "org/Z109-KFB",
                        "to", "org/Z109-DAS",
                        "source", Map.of("fileName", "old.xlsx", "sha256", "ab".repeat(32), "format", "XLSX"),
                        "rows", List.of(row(1), row(2), row(3))));
        return store;
    }

    /** One command over all rows chosen: all of them or none. */
    private static void placesAllOnAShelf(Person chief, String store) {
        Page page = chief.page();
        chief.at("/holdings");
        assertThat(page.locator("table.reg tbody tr")).hasCount(3);
        page.locator("[data-pick-all]").check();
        page.locator("[data-picked] summary").click();
        page.locator("[data-picked] a[href^='/commands/custody/PlaceHoldings']").click();
        Locator form = page.locator("#drawer form[data-name='custody.PlaceHoldings']");
        form.locator("[data-field=store] input").fill(store);
        form.locator("[data-field=shelf] input").fill("S-1");
        form.locator("[data-dry]").click();
        page.locator("#drawer .note.good").first().waitFor();
        form.locator("button[type=submit]").click();
        chief.recorded();
        assertThat(page.locator("table.reg tbody")).containsText("S-1");
    }

    private static String opensAStocktake(Person receiver, String store) {
        Page page = receiver.page();
        receiver.at("/stores/" + key(store));
        page.locator("a[href^='/commands/custody/OpenStocktake']").click();
        Locator form = page.locator("#drawer form[data-name='custody.OpenStocktake']");
        form.waitFor();
        form.locator("button[type=submit]").click();
        receiver.recorded();
        Locator link = page.locator("#store a[href^='/stocktakes/']").first();
        link.waitFor();
        return link.getAttribute("href");
    }

    private static void counts(Person receiver, String stocktake) {
        Page page = receiver.page();
        receiver.at(stocktake + "/count");
        assertThat(page.locator("#n-expected")).hasText("3");
        page.locator("#spot").fill("S-1");
        receiver.scan("OLD-1");
        receiver.scan("OLD-2");
        assertThat(page.locator("#n-seen")).hasText("2");
        receiver.scan("OLD-1");
        receiver.sees("#count-answer", "OLD-1 was read before and counts once");
        page.locator("#undo").click();
        receiver.sees("#said", "OLD-1 stays counted once");
        assertThat(page.locator("#n-seen")).hasText("2");
        receiver.scan("X-9");
        assertThat(page.locator("#n-strays")).hasText("1");
        page.locator("#undo").click();
        assertThat(page.locator("#n-strays")).hasText("0");
        // Whoever counts on another device, or after a pause, hears of it too.
        page.evaluate("localStorage.clear()");
        receiver.at(stocktake + "/count");
        receiver.scan("OLD-2");
        receiver.sees("#count-answer", "OLD-2 was read before and counts once");
        // So does whoever sends a list of which a part was counted; the rest counts.
        page.locator("details:has(#listed) summary").click();
        page.locator("#listed").fill("OLD-2\nX-8");
        page.locator("#list button").click();
        receiver.sees("#count-answer", "OLD-2 was read before and counts once");
        assertThat(page.locator("#n-strays")).hasText("1");
        page.locator("#undo").click();
        receiver.sees("#said", "OLD-2 stays counted once");
        page.locator("#undo").click();
        assertThat(page.locator("#n-strays")).hasText("0");
        page.locator("#spot").fill("S-99");
        receiver.scan("OLD-3");
        receiver.sees("#count-answer", "S-99");
        // Nothing that was scanned is lost for it.
        assertThat(page.locator("#listed")).hasValue("OLD-3");
        page.locator("#spot").fill("S-1");
        assertThat(page.locator("#left li")).hasCount(1);
        assertThat(page.locator("#left")).containsText("OLD-3");
    }

    private static void endsTheCount(Person receiver, String stocktake) {
        receiver.at(stocktake);
        receiver.give("custody.EndStocktakeCount");
        receiver.sees("#stocktake table.reg", "not found");
    }

    /** What was typed for many is done with once it is recorded: the next batch begins empty. */
    private static void declinesAllAndNoDraftIsLeft(StartedProgram program, Person chief) {
        for (String code : List.of("OLD-1", "OLD-2")) {
            JsonNode unit = json(program.get("chief", "/api/read/holdings?code=" + code))
                    .at("/rows/0/unit");
            HttpResponse<String> asked = program.command(
                    "filer",
                    "loans/RequestLoan",
                    Map.of("unit", unit.asString(), "purpose", "WORK", "workReason", "A letter"));
            Assertions.assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
            program.get("chief", "/api/read/loans?atLeast=" + json(asked).get("position"));
        }
        Page page = chief.page();
        chief.at("/loans");
        page.locator("[data-pick-all]").check();
        page.locator("[data-picked] summary").click();
        page.locator("[data-picked] a[href^='/commands/loans/DeclineLoan']").click();
        Locator form = page.locator("#drawer form[data-name='loans.DeclineLoan']");
        form.locator("[data-field=reason] input").fill("Being counted");
        form.locator("button[type=submit]").click();
        assertThat(page.locator("[data-many-answer='2']")).isVisible();
        page.waitForFunction("Object.keys(localStorage).every(key => !key.startsWith('tallystick.draft.'))");
    }

    private static void explains(Person chief, String stocktake) {
        Page page = chief.page();
        chief.at(stocktake);
        page.locator("a[href*='ExplainDifferences']").first().click();
        Locator form = page.locator("#drawer form[data-name='custody.ExplainDifferences']");
        form.locator("[data-field=explanation] select").selectOption("DECLARED_MISSING");
        form.locator("[data-field=note] input").fill("Searched twice");
        form.locator("button[type=submit]").click();
        chief.recorded();
        assertThat(page.locator(".actions a.btn-primary[data-command]"))
                .hasAttribute("data-command", "custody.CloseStocktake");
        chief.give("custody.CloseStocktake");
        Assertions.assertThat(chief.state()).containsIgnoringCase("closed");
    }
}
