package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.FIRST;
import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.app.sample.Lot.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Departments make up their custody units: open, fill, arrange, approve, bind and number them, and hand them over. */
final class Filing {
    private static final int UNITS = 18;

    private final Stage stage;
    private final Papers papers;
    private final Handover handover;
    private final Obligations obligations;
    private final Random chance;
    /** Series that are sealed, by what is common to the codes in them. */
    private final Map<String, String> series = new LinkedHashMap<>();

    Filing(Stage stage, Handover handover, Obligations obligations) {
        this.stage = stage;
        this.papers = new Papers(stage.chance("papers"));
        this.handover = handover;
        this.obligations = obligations;
        this.chance = stage.chance("filing");
    }

    void schedule() {
        for (int month = 0; month < 24; month++) {
            for (Department department : Department.ALL) {
                LocalDate first = FIRST.plusMonths(month).withDayOfMonth(3 + chance.nextInt(18));
                begin(
                        department,
                        WorkingDays.onOrAfter(first.isBefore(FIRST.plusDays(14)) ? first.plusDays(14) : first));
            }
        }
    }

    private void begin(Department department, LocalDate begins) {
        boolean secondHalf = begins.getMonthValue() >= 9;
        boolean late = begins.getMonthValue() == 7 || begins.getMonthValue() == 8;
        int year = secondHalf ? begins.getYear() : begins.getYear() - 1;
        String project = department.projects() && !late && chance.nextInt(3) > 0
                ? "%s-%d-%02d".formatted(department.code(), year, begins.getMonthValue())
                : null;
        Lot lot = new Lot(department, begins, year, project);
        for (int i = 0; i < stage.scaled(UNITS); i++) {
            String kind =
                    Stage.any(chance, List.of("VOLUME", "VOLUME", "VOLUME", "BOX_OF_ITEMS", "BOX_OF_ITEMS", "ITEM"));
            String period = Stage.any(chance, List.of("Y", "D30", "D30", "D10", "D10"));
            int mark = chance.nextInt(40);
            lot.units.add(new Unit(kind, period, mark == 0 ? "機密" : mark < 4 ? "秘密" : null));
        }
        obligations.owes(lot);
        lot.units.forEach(unit -> stage.at(lot.day(0), "09:00", open(lot, unit)));
        stage.plan(lot.day(0), "13:30", () -> fill(lot, lot.day(0), "13:40", 2));
        stage.plan(lot.day(2), "10:00", () -> fill(lot, lot.day(2), "10:05", 1));
        stage.plan(lot.day(4), "09:30", () -> arrange(lot));
        stage.plan(lot.day(5), "14:00", () -> approve(lot));
        stage.plan(lot.day(7), "09:00", () -> number(lot));
        stage.plan(lot.day(9), "09:00", () -> handover.begin(lot));
    }

    private Step open(Lot lot, Unit unit) {
        Department department = lot.department;
        return Step.of(
                        department.filer(),
                        "filing.OpenCustodyUnit",
                        fields(
                                "unit",
                                department.org(),
                                "project",
                                lot.project,
                                "kind",
                                unit.kind,
                                "content",
                                department.content(),
                                "category",
                                department.category(),
                                "classCode",
                                department.classCode(),
                                "year",
                                lot.year,
                                "period",
                                unit.period,
                                "title",
                                papers.file(department, lot.year),
                                "security",
                                unit.security))
                .then(opened -> unit.id = opened.aggregate());
    }

    /** Most of it comes on the first day, the rest when it is found. */
    private void fill(Lot lot, LocalDate on, String time, int part) {
        for (Unit unit : lot.units) {
            boolean single = unit.kind.equals("ITEM");
            int items = single ? (part == 2 ? 1 : 0) : part == 2 ? 8 + chance.nextInt(7) : chance.nextInt(5);
            if (items == 0) {
                continue;
            }
            List<Map<String, Object>> filed = new ArrayList<>();
            for (int i = 0; i < items; i++) {
                Map<String, Object> item = papers.item(lot, on);
                unit.pages += item.get("pages") instanceof Integer pages ? pages : 0;
                filed.add(item);
            }
            stage.at(
                    on,
                    time,
                    Step.of(lot.department.filer(), "filing.FileItems", fields("unit", unit.id, "items", filed)));
        }
    }

    private void arrange(Lot lot) {
        String filer = lot.department.filer();
        lot.ids().forEach(unit -> {
            stage.at(
                    lot.day(4), "09:40", Step.of(filer, "filing.SetFacetValue", fields("unit", unit, "facet", "TIME")));
            stage.at(lot.day(4), "11:00", Step.of(filer, "filing.ArrangeUnit", fields("unit", unit)));
        });
    }

    private void approve(Lot lot) {
        if (lot.project == null && chance.nextInt(6) == 0) {
            stage.at(
                    lot.day(5),
                    "14:05",
                    Step.refused(
                            lot.department.filer(),
                            "filing.ApproveFiling",
                            fields("unit", lot.ids().getFirst())));
        }
        lot.units.forEach(unit -> {
            stage.at(lot.day(5), "14:20", Step.of(lot.head(), "filing.ApproveFiling", fields("unit", unit.id)));
            if (unit.kind.equals("VOLUME")) {
                stage.at(
                        lot.day(6),
                        "10:30",
                        Step.of(lot.department.filer(), "filing.BindUnit", fields("unit", unit.id)));
            }
        });
    }

    /** The first units of a series are drafted and sealed; those that come later are appended. */
    private void number(Lot lot) {
        Map<String, List<String>> groups = new TreeMap<>();
        lot.units.forEach(unit -> groups.computeIfAbsent(
                        lot.department.code() + lot.year + unit.period + unit.byVolume(), g -> new ArrayList<>())
                .add(unit.id));
        groups.forEach((group, units) -> {
            String sealed = series.get(group);
            if (sealed != null) {
                stage.at(
                        lot.day(7),
                        "09:10",
                        Step.of("archivist", "filing.AppendToSeries", fields("series", sealed, "units", units)));
            } else {
                stage.at(
                        lot.day(7),
                        "09:10",
                        Step.of(lot.department.filer(), "filing.DraftNumbers", fields("units", units))
                                .then(drafted -> {
                                    series.put(group, drafted.aggregate());
                                    stage.at(
                                            lot.day(7),
                                            "16:10",
                                            Step.of(
                                                    "archivist",
                                                    "filing.SealSeries",
                                                    fields("series", drafted.aggregate())));
                                }));
            }
        });
    }
}
