package io.tallystick.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tallystick.app.StartedProgram.json;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import io.tallystick.app.StartedProgram;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compliance officer looks back, walks a row's way, compares, verifies, and comes back to now. */
final class TimeMachinePageTest {
    private static final String OLD = "Bureau of Slow Lanterns";
    private static final String NEW = "Office of Quick Lamps";

    @TempDir
    Path folder;

    @Test
    void a_moment_is_picked_on_a_page_and_the_console_is_as_it_was_then() throws SQLException {
        try (StartedProgram program = StartedProgram.on(folder.resolve("data"));
                Chromium chromium = Chromium.open()) {
            long opened =
                    given(program, "organisation/OpenUnit", Map.of("fonds", "fonds/Z109", "code", "LNT", "name", OLD));
            String tomorrow = LocalDate.now(ZoneId.systemDefault()).plusDays(1).toString();
            given(program, "organisation/RenameUnit", Map.of("unit", "org/Z109-LNT", "name", NEW, "from", tomorrow));
            Person officer = chromium.loggedIn(program.address("").toString(), "compliance", "en-GB");
            Page page = officer.page();

            officer.at("/registers/organisation?q=LNT");
            assertThat(page.locator("table.reg")).containsText(NEW);
            page.locator(".picker summary").click();
            page.locator(".picker .by-position input[name=position]").fill(String.valueOf(opened));
            page.locator(".picker .by-position button").click();
            page.waitForURL(Pattern.compile("known=" + opened));
            assertThat(page.locator(".past-note")).containsText("position " + opened);
            assertThat(page.locator("table.reg")).containsText(OLD);
            assertThat(page.locator("table.reg")).not().containsText(NEW);
            // The group stays as it was opened, on the next page too.
            page.locator(".side [data-nav='administration'] summary").click();
            page.locator(".side a[href^='/commands']").click();
            page.waitForURL(Pattern.compile("/commands\\?known=" + opened));

            officer.at("/registers/organisation?q=LNT&known=" + opened);
            page.locator(".past-note a[data-now]").click();
            assertThat(page.locator("table.reg")).containsText(NEW);
            assertThat(page.locator(".past-note")).hasCount(0);
            rowIsWalked(page);
            tablesAreVerified(officer);
            oneCellIsChangedBehindTheProgram(program, officer, opened);
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void rowIsWalked(Page page) {
        page.locator("td.open a").first().click();
        page.locator("#drawer a[href^='/time/row/organisation']:has(.ti-route)").click();
        // Loaded, not only shown: keys are listened to once the page's script has run.
        page.waitForURL(Pattern.compile("/time/row/organisation"));
        assertThat(page.locator(".stepper .num").first()).hasText("2 / 2");
        assertThat(page.locator("tr.changed ins")).containsText(new String[] {NEW});
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".stepper .num").first()).hasText("1 / 2");
        assertThat(page.locator(".step-table")).containsText(OLD);
    }

    private static void tablesAreVerified(Person officer) {
        officer.at("/time");
        officer.page().locator("[data-post='/api/verification']").click();
        assertThat(officer.page().locator("#verify .note.good")).isVisible(new IsVisibleOptions().setTimeout(120_000));
    }

    private static void oneCellIsChangedBehindTheProgram(StartedProgram program, Person officer, long opened)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(program.databaseUrl());
                Statement statement = connection.createStatement();
                ResultSet shown = statement.executeQuery("select 'organisation_v' || version from query.live_version"
                        + " where world = 'live' and model = 'organisation'")) {
            shown.next();
            connection.setSchema(shown.getString(1));
            Assertions.assertThat(statement.executeUpdate("update unit set code = 'LNX' where code = 'LNT'"))
                    .isEqualTo(1);
        }
        officer.at("/time");
        officer.page().locator("[data-post='/api/verification']").click();
        Locator found = officer.page().locator("#verify table tbody tr");
        assertThat(found).hasCount(1, new HasCountOptions().setTimeout(120_000));
        assertThat(found).containsText("org/Z109-LNT");
        assertThat(found.locator(".chip")).hasCount(1);
        assertThat(found.locator("a[href='/timeline/event/" + opened + "']")).isVisible();
    }

    private static long given(StartedProgram program, String command, Map<String, Object> body) {
        HttpResponse<String> answer = program.command("admin", command, body);
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("position").asLong();
    }
}
