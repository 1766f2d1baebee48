package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.fields;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Stock-takes: what the shelves hold against what the ledger says; every difference explained by name. */
final class Counting {
    private final Stage stage;
    private final Random chance;

    Counting(Stage stage) {
        this.stage = stage;
        this.chance = stage.chance("counting");
    }

    void schedule() {
        count(Rooms.NORTH, LocalDate.of(2025, 3, 17), true);
        count(Rooms.SOUTH, LocalDate.of(2025, 9, 15), true);
        count(Rooms.NORTH, LocalDate.of(2026, 3, 16), true);
        // The last is not ended when the sample is.
        count(Rooms.SOUTH, LocalDate.of(2026, 7, 2), false);
    }

    private void count(String room, LocalDate on, boolean ended) {
        stage.plan(
                on,
                "08:55",
                () -> stage.at(
                        on,
                        "09:00",
                        Step.of(
                                        "archivist",
                                        "custody.OpenStocktake",
                                        fields("store", stage.shelves.room(room), "unplaced", false))
                                .then(opened -> scan(opened.aggregate(), room, on, ended))));
    }

    private void scan(String stocktake, String room, LocalDate on, boolean ended) {
        Map<String, List<String>> shelves = new LinkedHashMap<>();
        stage.shelves
                .shelvesOf(room)
                .forEach((shelf, units) -> shelves.put(
                        shelf,
                        new ArrayList<>(
                                units.stream().filter(stage.shelves::isIn).toList())));
        plantDifferences(shelves);
        int counted = 0;
        int last = ended ? shelves.size() : shelves.size() / 2;
        for (Map.Entry<String, List<String>> shelf : shelves.entrySet()) {
            if (counted++ >= last || shelf.getValue().isEmpty()) {
                continue;
            }
            stage.at(
                    on,
                    counted % 2 == 0 ? "10:00" : "13:35",
                    Step.of(
                            counted % 2 == 0 ? "receiver" : "archivist",
                            "custody.CountScanned",
                            fields("stocktake", stocktake, "shelf", shelf.getKey(), "scanned", shelf.getValue())));
        }
        if (ended) {
            LocalDate next = WorkingDays.after(on, 1);
            stage.at(
                    next,
                    "09:30",
                    Step.of("archivist", "custody.EndStocktakeCount", fields("stocktake", stocktake))
                            .then(done -> explain(stocktake, stage.recorded(done, "custody.DifferencesFound"), next)));
        }
    }

    /** One or two are not there, two stand on the wrong shelf, and a box nobody knows stands among them. */
    private void plantDifferences(Map<String, List<String>> shelves) {
        List<String> names = shelves.entrySet().stream()
                .filter(shelf -> shelf.getValue().size() > 2)
                .map(Map.Entry::getKey)
                .toList();
        if (names.size() < 3) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            shelf(shelves, Stage.any(chance, names)).removeFirst();
            String moved = shelf(shelves, Stage.any(chance, names)).removeLast();
            shelf(shelves, Stage.any(chance, names)).addFirst(moved);
        }
        shelf(shelves, Stage.any(chance, names)).add("KFB-1987-XX");
    }

    private static List<String> shelf(Map<String, List<String>> shelves, String name) {
        return shelves.getOrDefault(name, new ArrayList<>());
    }

    private void explain(String stocktake, List<JsonNode> found, LocalDate counted) {
        Map<String, List<String>> explained = new TreeMap<>();
        for (JsonNode portion : found) {
            for (JsonNode difference : portion.get("differences")) {
                String explanation = switch (difference.get("kind").asString()) {
                    case "NOT_FOUND" -> notFound(difference.get("unit").asString(), explained);
                    case "WRONG_PLACE" -> "PUT_BACK";
                    case "NOT_EXPECTED" -> "BELONGS_ELSEWHERE";
                    default -> "LEDGER_LATE";
                };
                explained
                        .computeIfAbsent(explanation, e -> new ArrayList<>())
                        .add(difference.get("number").asString());
            }
        }
        LocalDate day = WorkingDays.after(counted, 4);
        explained.forEach((explanation, numbers) -> stage.at(
                day,
                "14:30",
                Step.of(
                        "chief",
                        "custody.ExplainDifferences",
                        fields(
                                "stocktake",
                                stocktake,
                                "differences",
                                String.join(",", numbers),
                                "explanation",
                                explanation,
                                "note",
                                "Looked for with the counters 已與盤點人核查"))));
        stage.at(day, "16:30", Step.of("chief", "custody.CloseStocktake", fields("stocktake", stocktake)));
    }

    /** The first that nobody has taken meanwhile is given up; the others turn up. */
    private String notFound(String unit, Map<String, List<String>> explained) {
        boolean givenUp = !explained.containsKey("DECLARED_MISSING") && stage.shelves.isIn(unit);
        if (givenUp) {
            stage.shelves.setAside(unit);
        }
        return givenUp ? "DECLARED_MISSING" : "FOUND_LATER";
    }
}
