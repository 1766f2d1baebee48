package io.tallystick.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tallystick.app.EveryPage;
import io.tallystick.app.StartedProgram;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Working with a register: rows in a drawer, columns and views of one's own, one command on many records. */
final class RegistersTest {
    private static final String LIST = """
            題名,年度,頁數,件數,保管期限,保管單位類型,檔案門類,分類號
            Report on the work plan,2026,12,1,永久,案卷,WS,KFB
            Contract for the hall,2026,19,1,30年,案卷,WS,KFB
            """;

    @TempDir
    Path folder;

    @Test
    void a_register_is_read_laid_out_kept_and_worked_from() throws Exception {
        Path list = Files.writeString(folder.resolve("list.csv"), LIST, StandardCharsets.UTF_8);
        try (StartedProgram program = StartedProgram.on(folder.resolve("data"));
                Chromium chromium = Chromium.open()) {
            String address = program.address("").toString();
            Person filer = chromium.loggedIn(address, "filer", "zh-TW");
            Page page = filer.page();
            filer.imports(list);

            filer.at("/units");
            assertThat(page.locator("table.reg tbody tr")).hasCount(2);
            allOfARowStandsInADrawer(page);
            columnsAreChosenAndStandInTheAddress(page);
            aViewIsKeptOnThisMachine(filer);
            oneCommandOnManyIsTriedFirst(filer);
            aTitleIsCorrectedAfterTheTabWasClosed(program, chromium.loggedIn(address, "head", "en-GB"));

            aVisitIsRecordedOnceFromItsPage(program, chromium.loggedIn(address, "seller", "en-GB"));

            nobodyReadsJson(program);

            Assertions.assertThat(chromium.complaints()).isEmpty();
            EveryPage.opens(program, "chief");
        }
    }

    /** What registers keep as JSON stands in their drawers under the names of its fields. */
    private static void nobodyReadsJson(StartedProgram program) {
        HttpResponse<String> refused = program.command(
                "seller",
                "custody/OpenStore",
                Map.of("unit", "org/Z109-DAS", "code", "A1", "name", "Attic", "zones", List.of("STORE")));
        Assertions.assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        long position = StartedProgram.json(refused).get("event").asLong();
        program.get("chief", "/api/read/refusals?atLeast=" + position);
        for (String register : List.of("rules", "standards", "refusals")) {
            String page = program.get("chief", "/registers/" + register).body();
            Matcher row =
                    Pattern.compile("/registers/" + register + "/row\\?[^\"]+").matcher(page);
            Assertions.assertThat(row.find()).as(page).isTrue();
            String drawer =
                    program.get("chief", row.group().replace("&amp;", "&")).body();
            String facts = drawer.substring(drawer.indexOf("<dl class=\"facts\">"), drawer.indexOf("</dl>"));
            Assertions.assertThat(facts).contains("<dd>").doesNotContain("{", "[", "filing-scope");
        }
    }

    /** The form of a visit, on a phone: sent once however often it is pressed, and what was found stands on no page. */
    private static void aVisitIsRecordedOnceFromItsPage(StartedProgram program, Person seller) {
        HttpResponse<String> opened = program.command(
                "seller",
                "customers/OpenCustomerFile",
                Map.of(
                        "unit", "org/Z109-KHB",
                        "name", "Visited Trading",
                        "nature", "COMPANY",
                        "role", "DEALER",
                        "relation", "DIRECT",
                        "source", "VISIT",
                        "custodian", "employee/E0103",
                        "salesperson", "employee/E0101"));
        Assertions.assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        String customer = StartedProgram.json(opened).get("aggregate").asString();
        Page page = seller.page();
        page.setViewportSize(390, 844);
        seller.at("/customers/" + customer.replace("customer/", "") + "/visit");
        page.locator("#findings").fill("canary-findings");
        page.locator("#visit-form button[type=submit]").dblclick();
        assertThat(page.locator("#visit-answer .state.ok")).isVisible();
        assertThat(page.locator("#findings")).hasValue("");
        seller.at("/customers/" + customer.replace("customer/", ""));
        assertThat(page.locator("#customer .timeline")).isVisible();
        JsonNode visits = StartedProgram.json(program.get("custodian", "/api/read/visits?customer=" + customer));
        Assertions.assertThat(visits.get("rows").size()).as(visits.toString()).isEqualTo(1);
        Assertions.assertThat(page.content()).doesNotContain("canary-findings");
    }

    private static void allOfARowStandsInADrawer(Page page) {
        page.locator("table.reg tbody td.main").first().click();
        assertThat(page.locator("#drawer dl.facts")).containsText("Report on the work plan");
        page.locator("#drawer [data-close]").click();
        assertThat(page.locator("#drawer")).isHidden();
    }

    private static void columnsAreChosenAndStandInTheAddress(Page page) {
        page.locator(".menu.columns summary").click();
        Locator chosen = page.locator("[data-column]:checked");
        while (chosen.count() > 0) {
            chosen.first().click();
        }
        page.locator("[data-column][value=title]").check();
        page.locator("[data-column][value=pages]").check();
        page.locator("[data-columns-apply]").click();
        page.waitForURL(Pattern.compile("columns=title%2Cpages"));
        assertThat(page.locator("table.reg thead th a")).hasCount(2);
    }

    private static void aViewIsKeptOnThisMachine(Person filer) {
        Page page = filer.page();
        page.locator("[data-views] summary").click();
        page.locator("[data-view-name]").fill("Titles");
        page.locator("[data-view-save]").click();
        filer.at("/units");
        page.locator("[data-views] summary").click();
        page.locator("[data-view-list] a").click();
        page.waitForURL(Pattern.compile("columns=title%2Cpages"));
    }

    /** What is only declared on a list cannot be arranged: each record says so, in the reader's language. */
    private static void oneCommandOnManyIsTriedFirst(Person filer) {
        Page page = filer.page();
        filer.at("/units");
        page.locator("[data-pick-all]").check();
        page.locator("[data-picked] summary").click();
        page.locator("[data-picked] a[href^='/commands/filing/ArrangeUnit']").click();
        page.locator("#drawer [data-dry]").click();
        assertThat(page.locator("[data-many-answer='0']")).isVisible();
        assertThat(page.locator("#drawer ul.items li")).hasCount(2);
        assertThat(page.locator("#drawer ul.items li").first()).containsText("保管單位狀態為清冊所列");
    }

    /** What was typed is there again; the event says what rests on it, and after the correction what was corrected. */
    private static void aTitleIsCorrectedAfterTheTabWasClosed(StartedProgram program, Person head) {
        Page page = head.page();
        String event = "/timeline/event/"
                + StartedProgram.json(
                                program.get("auditor", "/api/read/timeline?size=1&type=filing.CustodyUnitDeclared"))
                        .at("/rows/0/position")
                        .asString();
        head.at(event);
        page.locator("#correct ~ .table-wrap [data-correct]").first().click();
        Locator form = page.locator("#drawer form[data-name='ledger.CorrectEvent']");
        form.locator("[data-field=fields] textarea").fill("description.title=A plan that was read twice");
        form.locator("[data-field=reason] input").fill("Misread");
        head.at("/");
        head.at(event);
        page.locator("#correct ~ .table-wrap [data-correct]").first().click();
        assertThat(form.locator("[data-draft]")).isVisible();
        assertThat(form.locator("[data-field=reason] input")).hasValue("Misread");
        head.give(form);
        head.at(event);
        assertThat(page.locator("#correct ~ .table-wrap").first()).containsText("A plan that was read twice");
        assertThat(page.locator("#event")).containsText("Corrections made before");
        page.locator("#correct ~ .table-wrap [data-correct]").first().click();
        assertThat(form.locator("[data-field=reason] input")).hasValue("");
        // Longer than any address may be.
        String all = "description.title=A plan that was read twice " + "圖".repeat(1_200);
        form.locator("[data-field=fields] textarea").fill(all);
        form.locator("[data-field=reason] input").fill("All of it");
        head.give(form);
        head.at(event);
        page.locator("#correct ~ .table-wrap [data-correct]").first().click();
        assertThat(form.locator("[data-field=fields] textarea")).hasValue(all);
        page.locator("#drawer [data-close]").click();
        head.at("/search?q=twice");
        assertThat(page.locator("#search")).containsText("A plan that was read twice");
    }
}
