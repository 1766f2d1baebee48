package io.tallystick.app.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.app.Canaries;
import io.tallystick.app.StartedProgram;
import io.tallystick.testkit.Eventually;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A small sample: the same every time, whole or not shown, a sample for ever. */
class SampleLedgerTest {
    private static final String[] SMALL = {"--tallystick.opening.with=sample", "--tallystick.opening.sample-percent=4"};
    private static final Instant END = Instant.parse("2026-07-03T00:00:00Z");
    /** What differs by nature: sealed values, and identifiers of commands and events. */
    private static final Pattern BY_NATURE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z0-9+/=_-]{60,}"
                    + "|(?<=\"sealed\":\")[^\"]+");

    /** As the sample has it: a person of another house, who has no part in this one. */
    private static final List<String> WHO_SIGNED_FOR_ANOTHER_HOUSE = List.of("Zhou Min");

    @TempDir
    Path folder;

    @Test
    void aSampleIsTheSameEveryTimeAndASampleForEver() throws Exception {
        List<String> first = new ArrayList<>();
        try (StartedProgram program = StartedProgram.on(folder.resolve("one"), SMALL)) {
            first.addAll(told(program));
            livesTwoYears(program);
            itsReturnTellsOfItsPeople(program);
            saysThatItIsASample(program);
            clockRunsOnFromItsEnd(program);
            peopleOfAShiftAreTold(program);
            long end = completedAt(program);
            program.kill();
            program.again();
            assertThat(completedAt(program)).as("nothing is made up twice").isEqualTo(end);
            saysThatItIsASample(program);
            clockRunsOnFromItsEnd(program);
            noRealLedgerIsOpenedOverIt(program);
        }
        Canaries.areNotBelow(folder.resolve("one"), WHO_SIGNED_FOR_ANOTHER_HOUSE);
        assertThatThrownBy(() -> StartedProgram.on(folder.resolve("one"), "--tallystick.opening.with=house"))
                .hasMessageContaining("never becomes a real one");
        cutShortItGoesOn(first);
    }

    /**
     * Killed while it is made up, it is shown to nobody before the rest of it is there, and is then the same ledger; also where
     * the time comes meanwhile at which tables are verified.
     */
    private void cutShortItGoesOn(List<String> whole) throws Exception {
        List<String> settings = new ArrayList<>(List.of(SMALL));
        settings.add("--tallystick.verification.cron=*/5 * * * * *");
        try (StartedProgram program =
                StartedProgram.startingOn(folder.resolve("two"), settings.toArray(String[]::new))) {
            int halfway = awaitPercent(program, 25);
            assertThat(halfway).as("it was cut short").isBetween(25, 95);
            HttpResponse<String> page =
                    program.send(HttpRequest.newBuilder(program.address("/")).header("Accept", "text/html"));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Making up the sample ledger", "正在編製示例帳冊", "正在编制示例账册");
            assertThat(program.command("admin", "organisation/OpenUnit", Map.of())
                            .statusCode())
                    .isEqualTo(503);
            program.kill();
            program.again();
            List<String> again = told(program);
            int before = whole.size() * halfway / 400;
            assertThat(again.subList(0, before)).isEqualTo(whole.subList(0, before));
            assertThat(again).hasSameSizeAs(whole);
            assertThat(kinds(again)).isEqualTo(kinds(whole));
        }
    }

    private static int awaitPercent(StartedProgram program, int wanted) {
        return program.found("the sample is at " + wanted + " %", () -> {
            try {
                JsonNode now =
                        StartedProgram.json(program.send(HttpRequest.newBuilder(program.address("/sample/progress"))));
                int percent = now.get("complete").asBoolean()
                        ? 100
                        : now.get("percent").asInt();
                return percent < wanted ? null : (Integer) percent;
            } catch (UncheckedIOException notYet) {
                return null; // It is still starting.
            }
        });
    }

    /** Where its one last event stands; from there on the ledger runs by itself, reminding whom it has to. */
    private static long completedAt(StartedProgram program) {
        JsonNode found = StartedProgram.json(program.get(
                "auditor",
                "/api/read/timeline?size=2&type=ledger.SampleCompleted&atLeast=" + new House(program).head()));
        assertThat(found.get("total").asLong()).isEqualTo(1);
        return found.get("rows").get(0).get("position").asLong();
    }

    /** Every seventh event in order: its type, its record, its times, what it says. */
    private static List<String> told(StartedProgram program) {
        List<String> told = new ArrayList<>();
        House house = new House(program);
        long end = completedAt(program);
        for (long position = 1; position <= end; position += 7) {
            JsonNode event = house.event(position);
            told.add(position + " " + BY_NATURE.matcher(event.toString()).replaceAll("…"));
        }
        return told;
    }

    private static Map<String, Long> kinds(List<String> told) {
        Map<String, Long> kinds = new TreeMap<>();
        told.forEach(one -> kinds.merge(one.replaceAll(".*\"type\":\"([^\"]+)\".*", "$1"), 1L, Long::sum));
        return kinds;
    }

    private static void livesTwoYears(StartedProgram program) {
        for (String type : List.of(
                "filing.FiledLate",
                "custody.DiscrepancyResolved",
                "retention.HoldPlaced",
                "retention.DestructionExecuted",
                "retention.BatchCompleted",
                "retention.TransferOutSigned",
                "custody.StocktakeClosed",
                "custody.FindingOpened",
                "loans.LoanReturned",
                "loans.UseEffectRecorded",
                "ledger.CommandRefused",
                "ledger.RuleBreached",
                "ledger.SampleCompleted")) {
            String answer = program.get("auditor", "/api/read/timeline?size=1&type=" + type)
                    .body();
            assertThat(StartedProgram.json(program.get("auditor", "/api/read/timeline?size=1&type=" + type))
                            .get("total")
                            .asLong())
                    .as(type + " " + answer)
                    .isPositive();
        }
    }

    /** Real figures of staff, as of the last day of the year (I-12). */
    private static void itsReturnTellsOfItsPeople(StartedProgram program) {
        JsonNode generated = StartedProgram.json(
                program.get("auditor", "/api/read/timeline?size=1&type=statistics.ReturnGenerated"));
        JsonNode lines = new House(program)
                .event(generated.get("rows").get(0).get("position").asLong())
                .get("event")
                .get("lines");
        Map<String, Integer> figures = new TreeMap<>();
        lines.forEach(line -> figures.put(
                line.get("indicator").path("figure").asString(""),
                line.path("value").asInt(-1)));
        assertThat(figures)
                .containsEntry("staff.fullTime", 3)
                .containsEntry("staff.fullTime.women", 2)
                .containsEntry("staff.fullTime.age50", 1)
                .containsEntry("staff.fullTime.bachelor", 2)
                .containsEntry("staff.partTime", 1);
    }

    private static void saysThatItIsASample(StartedProgram program) {
        for (String path : List.of("/login", "/", "/dashboard", "/holdings", "/rules", "/nowhere")) {
            HttpResponse<String> page = program.send(HttpRequest.newBuilder(program.address(path))
                    .header("Accept", "text/html")
                    .header("Authorization", StartedProgram.basic("chief")));
            assertThat(page.body()).as(path).contains("sample-note", "SAMPLE");
        }
    }

    private static void clockRunsOnFromItsEnd(StartedProgram program) {
        HttpResponse<String> refused =
                program.command("filer", "organisation/OpenFonds", Map.of("number", "Z110", "name", "x"));
        assertThat(refused.statusCode()).isEqualTo(403);
        House house = new House(program);
        Instant recorded =
                Instant.parse(house.event(house.head()).get("recordedAt").asString());
        assertThat(recorded).isBetween(END, END.plus(Duration.ofHours(30)));
    }

    /** Whoever is shown the sample logs in as one of these, and finds a notice of the shifts. */
    private static void peopleOfAShiftAreTold(StartedProgram program) {
        Map.of("E0114", "PENALTY_TOLD", "E0115", "ABSENCE_TOLD", "E0112", "EMERGENCY_CALL")
                .forEach((number, kind) -> Eventually.holds(
                        kind,
                        () -> StartedProgram.json(program.get(
                                                "auditor",
                                                "/api/read/notices?employee=employee/" + number + "&kind=" + kind))
                                        .get("total")
                                        .asLong()
                                > 0));
    }

    private static void noRealLedgerIsOpenedOverIt(StartedProgram program) {
        Map<String, Object> opening = Map.of(
                "house", "House",
                "kind", "REAL",
                "profile", "SOURCE",
                "fondsNumber", "Z777",
                "fondsName", "House",
                "unitCode", "ABC",
                "unitName", "Office",
                "employeeNumber", "E0999",
                "employeeName", "Somebody",
                "account", "somebody");
        assertThat(program.command("admin", "ledger/OpenLedger", opening).statusCode())
                .isEqualTo(409);
        Map<String, Object> again =
                Map.of("ledger", "ledger/house", "seed", 1, "percent", 100, "realTime", "2026-01-01T00:00:00Z");
        assertThat(program.command("admin", "ledger/CompleteSample", again).statusCode())
                .isEqualTo(409);
    }
}
