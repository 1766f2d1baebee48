package io.tallystick.app.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.tallystick.app.MovedClock;
import io.tallystick.app.StartedProgram;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody comes late: it stands on the sheet of the month and among the breaches; what follows is decided when it can no longer be
 * contested, told as a notice, and contested by the person.
 */
final class DutyPagesTest {
    private static final String UNIT = "org/Z109-KFZ";

    @TempDir
    private Path folder;

    @Test
    void lateness_stands_on_its_pages_and_what_follows_is_told_and_contested() {
        Path clock = folder.resolve("clock");
        MovedClock.to(clock, "2026-03-02T09:00:00Z");
        try (StartedProgram program = StartedProgram.moved(folder.resolve("data"), clock, "--tallystick.zone=UTC");
                Chromium chromium = Chromium.open()) {
            String address = program.address("").toString();
            roster(program);
            MovedClock.to(clock, "2026-04-01T07:45:00Z");
            signOn(program, "leader", "E0112");
            MovedClock.to(clock, "2026-04-01T08:25:00Z");
            signOn(program, "agent", "E0114");
            given(program, "agent", "shifts/NoteProblem", Map.of("unit", UNIT, "text", "Line three is noisy"));
            itStandsOnThePages(chromium.loggedIn(address, "leader", "en"));

            MovedClock.to(clock, "2026-04-17T09:00:00Z");
            Person director = chromium.loggedIn(address, "servicehead", "en");
            shows(director, "/lateness?month=2026-04", "#lateness table", "late without leave");
            Locator form = director.form("shifts.PenaliseBreach");
            form.locator("[data-field=measure] select").selectOption("WARNING");
            form.locator("[data-field=reason] input").fill("Not the first time");
            director.give(form);
            shows(director, "/lateness?month=2026-04", "#penalties", "written warning");
            // One follows from one breach.
            assertThat(director.page().locator("[data-command='shifts.PenaliseBreach']"))
                    .hasCount(0);

            Person agent = chromium.loggedIn(address, "agent", "en");
            shows(agent, "/notices", "#notices", "A penalty was decided over you");
            contests(agent);
            noSwapAndWhy(agent);
            shows(director, "/lateness?month=2026-04", "#penalties", "contested");
            fromAnAbsence(director, clock);
            Assertions.assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void itStandsOnThePages(Person leader) {
        Page page = leader.page();
        shows(leader, "/lateness?month=2026-04", "#lateness table", "late without leave");
        Locator late = page.locator("#lateness table tbody tr").first();
        assertThat(late).containsText("25");
        assertThat(late.locator(".state.bad")).containsText("1");
        // What follows from it is for who is above.
        assertThat(page.locator("[data-command='shifts.PenaliseBreach']")).hasCount(0);
        leader.at("/attendance-sheet?month=2026-04");
        Locator people = page.locator("#attendancesheet tbody tr");
        assertThat(people).hasCount(2);
        for (int i = 0; i < 2; i++) {
            Locator sums = people.nth(i).locator("td.num");
            assertThat(sums.nth(0)).hasText("30");
            assertThat(sums.nth(1)).hasText("1");
        }
        shows(leader, "/service-quality?month=2026-04", "#quality", "Line three is noisy");
    }

    /** Nobody came on the days after; told of by the ledger itself, it can be contested until early in May. */
    private static void fromAnAbsence(Person director, Path clock) {
        MovedClock.to(clock, "2026-04-18T09:00:00Z");
        shows(director, "/lateness?month=2026-04", "#absences", "told");
        MovedClock.to(clock, "2026-05-06T09:00:00Z");
        shows(director, "/lateness?month=2026-04", "#absences", "told");
        Locator form = director.form("shifts.PenaliseAbsence");
        form.locator("[data-field=measure] select").selectOption("TALK");
        form.locator("[data-field=reason] input").fill("Did not come, and said nothing");
        director.give(form);
        shows(director, "/lateness?month=2026-05", "#penalties", "talk on record");
    }

    private static void contests(Person agent) {
        Page page = agent.page();
        shows(agent, "/my", "main", "written warning");
        page.locator("a[href*='ContestPenalty']").first().click();
        Locator form = page.locator("#drawer form[data-name='shifts.ContestPenalty']");
        form.locator("[data-field=grounds] input").fill("The bus stood still");
        agent.give(form);
    }

    /** There are two in the unit, of whom one leads and one answers: neither can stand in for the other. */
    private static void noSwapAndWhy(Person agent) {
        agent.at("/my");
        Page page = agent.page();
        page.locator("#swap-form [name=mine]")
                .selectOption(page.locator("#swap-form [name=mine] option[value]:not([value=''])")
                        .first()
                        .getAttribute("value"));
        page.click("#swap-form [name=possible]");
        assertThat(page.locator("#swap-allowed"))
                .hasText("none, since nobody within ten days does the same work at a level near enough");
    }

    /** Opens a page until it has taken in what was recorded just before. */
    private static void shows(Person person, String path, String where, String text) {
        for (int i = 0; i < 200; i++) {
            person.at(path);
            Locator place = person.page().locator(where);
            if (place.count() > 0 && String.join("\n", place.allInnerTexts()).contains(text)) {
                return;
            }
            person.page().waitForTimeout(500);
        }
        person.sees(where, text);
    }

    private static void roster(StartedProgram program) {
        given(
                program,
                "servicehead",
                "shifts/SetShiftPattern",
                Map.of("unit", UNIT, "code", "D", "name", "Day", "starts", "08:00", "ends", "16:00", "leastCover", 2));
        List<Map<String, Object>> rows = List.of(
                Map.of("employee", "employee/E0112", "days", String.join(" ", Collections.nCopies(30, "D*"))),
                Map.of("employee", "employee/E0114", "days", String.join(" ", Collections.nCopies(30, "D"))));
        given(program, "servicehead", "shifts/DraftRoster", Map.of("unit", UNIT, "month", "2026-04", "rows", rows));
        given(program, "servicehead", "shifts/PublishRoster", Map.of("roster", "roster/Z109-KFZ-2026-04"));
    }

    private static void signOn(StartedProgram program, String user, String number) {
        given(
                program,
                user,
                "shifts/SignOn",
                Map.of("unit", UNIT, "date", "2026-04-01", "pattern", "D", "employee", "employee/" + number));
    }

    private static void given(StartedProgram program, String user, String command, Object body) {
        HttpResponse<String> answer = program.command(user, command, body);
        Assertions.assertThat(answer.statusCode())
                .as(command + " " + answer.body())
                .isEqualTo(200);
    }
}
