package io.tallystick.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tallystick.app.EveryPage;
import io.tallystick.app.StartedProgram;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard over a small sample: drawn under the strict policy, every figure and every bar with its rows. */
final class DashboardPageTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]");

    @TempDir
    Path folder;

    @Test
    void chartsAreDrawnAndLeadToTheirRows() {
        try (StartedProgram program = StartedProgram.on(
                        folder.resolve("data"),
                        "--tallystick.opening.with=sample",
                        "--tallystick.opening.sample-percent=3");
                Chromium chromium = Chromium.open()) {
            Person chief = chromium.loggedIn(program.address("").toString(), "chief", "en-GB");
            Page page = chief.page();
            chief.at("/");
            assertThat(page.locator(".sample-note")).containsText("SAMPLE");
            page.locator("#home a[href='/dashboard']").click();

            Locator canvases = page.locator(".chart canvas");
            assertThat(canvases).hasCount(10);
            assertThat(page.locator(".chart canvas[data-drawn=true]")).hasCount(10);
            assertThat(page.locator("#figure-held strong")).containsText(NUMBER);
            assertThat(page.locator(".chart .as-of").first()).containsText("as of event #");
            theTableSaysTheSameAndLeadsOn(page);
            page.goBack();
            page.locator("#figure-overdue").click();
            assertThat(page).hasURL(Pattern.compile("/loans\\?mode=OFF_SITE"));
            chief.at("/dashboard");
            page.locator("select[name=unit]").selectOption("BOX");
            assertThat(page).hasURL(Pattern.compile("unit=BOX"));
            assertThat(page.locator("#figure-held small")).hasText("boxes");

            Assertions.assertThat(chromium.complaints()).isEmpty();
            EveryPage.opens(program, "chief");
        }
    }

    private static void theTableSaysTheSameAndLeadsOn(Page page) {
        Locator balance = page.locator(".chart").nth(1);
        balance.locator("summary").click();
        assertThat(balance.locator("tbody tr")).hasCount(24);
        balance.locator("tbody tr").nth(1).locator("a").click();
        assertThat(page).hasURL(Pattern.compile("/registers/movements\\?counting_unit=VOLUME&moved_at.from="));
        assertThat(page.locator(".chip.on").first()).isVisible();
    }
}
