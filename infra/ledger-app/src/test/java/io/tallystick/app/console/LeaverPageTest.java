package io.tallystick.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tallystick.app.StartedProgram;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The customers of somebody who leaves, on a page: more than a page of them is chosen and given one successor at once. */
final class LeaverPageTest {
    private static final String LEAVER = "employee/E0101";
    private static final int MORE_THAN_A_PAGE = 52;

    @TempDir
    Path folder;

    @Test
    void all_customers_of_a_leaver_are_chosen_tried_and_given_to_a_successor() {
        try (StartedProgram program = StartedProgram.on(
                        folder.resolve("data"), "--tallystick.opening.with=house", "--tallystick.zone=UTC");
                Chromium chromium = Chromium.open()) {
            leaves(program);
            Person custodian = chromium.loggedIn(program.address("").toString(), "custodian", "en");
            Page page = custodian.page();
            custodian.at("/registers/leaver-customers?leaver=" + LEAVER);
            assertThat(page.locator("table.reg tbody tr")).hasCount(50);
            page.locator("[data-all-rows]").click();
            assertThat(page.locator("table.reg tbody tr")).hasCount(MORE_THAN_A_PAGE);

            Locator form = chosen(page, "ReplaceLeaver");
            assertThat(form.locator("[data-field=customers], [data-field=employee]"))
                    .hasCount(0);
            form.locator("[data-field=replacement] input").fill("employee/E0103");
            form.locator("[data-dry]").click();
            assertThat(page.locator("#drawer [data-refusal] [data-item]")).hasCount(20);
            assertThat(page.locator("#drawer [data-refusal]")).containsText("32 more");
            form.locator("[data-field=replacement] input").fill("employee/E0102");
            form.locator("[data-dry]").click();
            assertThat(page.locator("#drawer .note.good")).isVisible();
            form.locator("button[type=submit]").click();
            custodian.recorded();
            assertThat(page.locator("table.reg tbody tr", new Page.LocatorOptions().setHasText("陶銷")))
                    .hasCount(50);
            Assertions.assertThat(program.get("custodian", "/api/read/leaver-clearances")
                            .body())
                    .contains("\"to_replace\":0");
            whatTheSuccessorCouldReadIsAskedByName(
                    chromium.loggedIn(program.address("").toString(), "compliance", "en"));
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void whatTheSuccessorCouldReadIsAskedByName(Person compliance) {
        Page page = compliance.at("/access").page();
        page.locator("#access-reader").pressSequentially("陶銷");
        page.locator("[data-kind=employee] .found button").first().click();
        page.locator("#access form button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile(".*reader=employee(%2F|/)E0102.*"));
        assertThat(page.locator("#access-reader")).hasValue(Pattern.compile(".*陶銷.*"));
        assertThat(page.locator("#could tbody tr").first()).containsText("陶銷");
    }

    private static Locator chosen(Page page, String command) {
        page.locator("[data-pick-all]").check();
        page.locator("[data-picked] summary").click();
        page.locator("[data-picked] a[href^='/commands/customers/" + command + "']")
                .click();
        return page.locator("#drawer form[data-name='customers." + command + "']");
    }

    private static void leaves(StartedProgram program) {
        for (int n = 1; n <= MORE_THAN_A_PAGE; n++) {
            given(
                    program,
                    "custodian",
                    "customers/OpenCustomerFile",
                    Map.of(
                            "unit", "org/Z109-KHB",
                            "name", unlike(n),
                            "nature", "COMPANY",
                            "role", "DEALER",
                            "relation", "DIRECT",
                            "source", "VISIT",
                            "custodian", "employee/E0103",
                            "salesperson", LEAVER,
                            "registrationNumber", "91310000-" + n));
        }
        given(
                program,
                "admin",
                "organisation/BeginDeparture",
                Map.of(
                        "employee",
                        LEAVER,
                        "lastDay",
                        LocalDate.now(ZoneOffset.UTC).toString()));
        program.until(
                "the list of what the leaver has",
                () -> program.get("custodian", "/api/read/leaver-customers")
                        .body()
                        .contains("\"total\":" + MORE_THAN_A_PAGE));
    }

    /** Names alike would be taken for one party. */
    private static String unlike(int n) {
        return Long.toString((n * 0x9E3779B97F4A7C15L) >>> 1, 36);
    }

    private static void given(StartedProgram program, String user, String command, Map<String, Object> body) {
        HttpResponse<String> answer = program.command(user, command, body);
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
