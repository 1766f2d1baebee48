package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.FIRST;
import static io.tallystick.app.sample.Stage.fields;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Two archives rooms: furnished, watched by sensors, aired and inspected; what was found is seen to, mostly. */
final class Rooms {
    static final String NORTH = "north";
    static final String SOUTH = "south";
    static final int SHELVES = 90;

    private static final List<String> PROTECTIONS = List.of("THEFT", "FIRE", "DAMP", "DUST", "DISCLOSURE");

    private final Stage stage;
    private final ZoneId zone;
    private final Random chance;

    Rooms(Stage stage, ZoneId zone) {
        this.stage = stage;
        this.zone = zone;
        this.chance = stage.chance("rooms");
    }

    void schedule() {
        open(NORTH, "A1", "North room 北庫", List.of("STORE", "READING_ROOM"), "09:10");
        open(SOUTH, "B2", "South room 南庫", List.of("STORE", "OFFICE"), "09:14");
        stage.plan(FIRST, "09:30", () -> {
            furnish(NORTH, "N");
            furnish(SOUTH, "S");
        });
        for (String room : List.of(NORTH, SOUTH)) {
            for (LocalDate monday = FIRST.plusWeeks(1);
                    monday.isBefore(Stage.END.toLocalDate());
                    monday = monday.plusWeeks(1)) {
                LocalDate week = monday.minusWeeks(1);
                stage.plan(WorkingDays.onOrAfter(monday), "08:40", () -> readings(room, week));
            }
            inspections(room);
        }
        incidents();
    }

    private void open(String room, String code, String name, List<String> zones, String time) {
        stage.at(
                FIRST,
                time,
                Step.of(
                                "chief",
                                "custody.OpenStore",
                                fields("unit", Stage.ROOM, "code", code, "name", name, "zones", zones))
                        .then(opened -> stage.shelves.room(room, opened.aggregate())));
    }

    static String shelf(String prefix, int number) {
        return "%s-%02d".formatted(prefix, number);
    }

    private void furnish(String room, String prefix) {
        String store = stage.shelves.room(room);
        List<Map<String, Object>> shelves = IntStream.rangeClosed(1, SHELVES)
                .mapToObj(number -> fields("code", shelf(prefix, number), "centimetres", 240))
                .toList();
        stage.at(
                FIRST,
                "09:40",
                Step.of("chief", "custody.SetUpShelves", fields("store", store, "zone", "STORE", "shelves", shelves)));
        List.of("CLIMATE_CONTROL", "DEHUMIDIFIER", "SMOKE_DETECTION", "LIGHTING")
                .forEach(kind -> equip(store, kind, true, "09:50"));
        List.of("FIRE_EXTINGUISHER", "HYGROMETER", "LADDER").forEach(kind -> equip(store, kind, false, "09:55"));
        for (int quarter = 1; quarter <= 7; quarter++) {
            LocalDate on = WorkingDays.onOrAfter(FIRST.plusMonths(3L * quarter).withDayOfMonth(9));
            for (int number = 1; number <= 4; number++) {
                boolean inOrder = chance.nextInt(12) > 0;
                stage.at(
                        on,
                        "14:10",
                        Step.of(
                                        "archivist",
                                        "custody.CheckEquipment",
                                        fields(
                                                "store", store,
                                                "number", number,
                                                "inOrder", inOrder,
                                                "note",
                                                        inOrder
                                                                ? null
                                                                : "Runs unevenly; the supplier is called 運轉異常，已報修"))
                                .then(checked -> seeTo(store, stage.recorded(checked, "custody.FindingOpened"), on)));
            }
        }
    }

    private void equip(String store, String kind, boolean fixed, String time) {
        stage.at(
                FIRST,
                time,
                Step.of(
                        "chief",
                        "custody.RegisterEquipment",
                        fields(
                                "store",
                                store,
                                "zone",
                                "STORE",
                                "kind",
                                kind,
                                "name",
                                kind.toLowerCase(Locale.ROOT).replace('_', ' '),
                                "fixed",
                                fixed)));
    }

    /** A week of a logger that writes every four hours. */
    private void readings(String room, LocalDate week) {
        String store = stage.shelves.room(room);
        List<Map<String, Object>> readings = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            LocalDate on = week.plusDays(day);
            Climate climate = Climate.on(on, room.equals(SOUTH), chance);
            for (int hour = 2; hour < 24; hour += 4) {
                Instant at = on.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
                readings.add(fields(
                        "at",
                        at.toString(),
                        "celsius",
                        climate.celsius(hour),
                        "humidity",
                        climate.humidity(hour),
                        "sensor",
                        "L-1"));
            }
        }
        LocalDate read = WorkingDays.onOrAfter(week.plusWeeks(1));
        stage.at(
                read,
                "08:45",
                Step.of(
                                "archivist",
                                "custody.ImportClimateReadings",
                                fields("store", store, "zone", "STORE", "readings", readings))
                        .then(taken -> seeTo(store, stage.recorded(taken, "custody.FindingOpened"), read)));
        if (!Climate.wet(week)) {
            stage.at(
                    read,
                    "10:20",
                    Step.of(
                            "archivist",
                            "custody.LogVentilation",
                            fields(
                                    "store",
                                    store,
                                    "insideCelsius",
                                    20,
                                    "insideHumidity",
                                    55,
                                    "outsideCelsius",
                                    18,
                                    "outsideHumidity",
                                    41 + chance.nextInt(6),
                                    "minutes",
                                    40 + 10 * chance.nextInt(4))));
        }
    }

    private void inspections(String room) {
        LocalDate due = FIRST.plusDays(28);
        for (int number = 1; due.isBefore(Stage.END.toLocalDate()); number++) {
            // One is forgotten for a week and a half, as happens in August.
            boolean forgotten = room.equals(NORTH) && number == 14;
            LocalDate day = forgotten ? WorkingDays.onOrAfter(due.plusDays(9)) : WorkingDays.onOrBefore(due);
            stage.plan(day, "15:20", () -> inspect(room, day));
            due = day.plusDays(28);
        }
    }

    private void inspect(String room, LocalDate day) {
        String store = stage.shelves.room(room);
        List<Map<String, Object>> verdicts = PROTECTIONS.stream()
                .map(protection -> {
                    boolean passed = chance.nextInt(16) > 0;
                    return fields(
                            "protection", protection, "passed", passed, "note", passed ? null : fault(protection));
                })
                .toList();
        stage.at(
                day,
                "15:30",
                Step.of("receiver", "custody.CompleteInspection", fields("store", store, "verdicts", verdicts))
                        .then(done -> seeTo(store, stage.recorded(done, "custody.FindingOpened"), day)));
    }

    private static String fault(String protection) {
        return switch (protection) {
            case "THEFT" -> "The back door's lock sticks 後門鎖不靈";
            case "FIRE" -> "Extinguisher past its test date 滅火器過期";
            case "DAMP" -> "Damp patch below the window 窗下返潮";
            case "DUST" -> "Filter of the air inlet is grey 進風口濾網積塵";
            default -> "A file lay open on the desk after hours 下班後案卷未收";
        };
    }

    /** Findings are resolved some days later; those of the last weeks stay open. */
    private void seeTo(String store, List<JsonNode> opened, LocalDate on) {
        for (JsonNode one : opened) {
            int number = one.get("finding").get("number").asInt();
            LocalDate day = WorkingDays.after(on, 2 + chance.nextInt(9));
            if (day.isBefore(Stage.END.toLocalDate().minusDays(20))) {
                stage.at(
                        day,
                        "16:00",
                        Step.of(
                                "archivist",
                                "custody.ResolveFindings",
                                fields(
                                        "store",
                                        store,
                                        "findings",
                                        String.valueOf(number),
                                        "measure",
                                        "Put right and looked at again 已整改並復查")));
            }
        }
    }

    private void incidents() {
        LocalDate flood = LocalDate.of(2025, 7, 22);
        stage.plan(
                flood,
                "09:20",
                () -> stage.at(
                        flood,
                        "09:25",
                        Step.of(
                                "archivist",
                                "custody.RecordIncident",
                                fields(
                                        "store", stage.shelves.room(SOUTH),
                                        "kind", "WATER_INGRESS",
                                        "detail",
                                                "Water through the window frame after the storm; shelf S-12 moved 暴雨滲水，S-12架移位",
                                        "occurredAt",
                                                flood.minusDays(11)
                                                        .atTime(18, 30)
                                                        .atZone(zone)
                                                        .toInstant()
                                                        .toString(),
                                        "lateReason", "The archivist was on leave 檔案員休假"))));
        LocalDate tea = LocalDate.of(2025, 3, 12);
        stage.plan(tea, "11:00", () -> {
            String store = stage.shelves.room(NORTH);
            stage.at(
                    tea,
                    "11:10",
                    Step.of(
                            "archivist",
                            "custody.RecordViolation",
                            fields(
                                    "store", store,
                                    "kind", "FOOD_OR_DRINK",
                                    "person", "employee/E0004",
                                    "witness", "employee/E0003",
                                    "detail", "A cup of tea beside the shelves 在架旁飲茶")));
            stage.at(
                    tea,
                    "11:20",
                    Step.refused(
                            "archivist",
                            "custody.RegisterEquipment",
                            fields(
                                    "store",
                                    store,
                                    "zone",
                                    "STORE",
                                    "kind",
                                    "KETTLE",
                                    "name",
                                    "Kettle 電水壺",
                                    "fixed",
                                    false)));
            stage.at(
                    tea.plusDays(1),
                    "11:20",
                    Step.refused(
                            "archivist",
                            "custody.StoreGoods",
                            fields("store", store, "goods", "Paint thinner 稀釋劑", "hazard", "FLAMMABLE")));
        });
    }
}
