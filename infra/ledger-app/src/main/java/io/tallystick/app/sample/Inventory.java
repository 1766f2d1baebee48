package io.tallystick.app.sample;

import static io.tallystick.app.sample.Stage.FIRST;
import static io.tallystick.app.sample.Stage.fields;

import io.tallystick.app.sample.Shelves.Kept;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the archives rooms held before there was a ledger: taken over from the old inventories, put on shelves, dated. */
final class Inventory {
    private static final int ROWS = 220;
    private static final int A_SHELF = 24;

    private final Stage stage;
    private final Random chance;
    private int shelf;

    /** Old volumes of a short term that is long over, for the appraisal committee. */
    final List<Kept> due = new ArrayList<>();

    /** What is kept for ever and has been for long. */
    final List<Kept> old = new ArrayList<>();

    Inventory(Stage stage) {
        this.stage = stage;
        this.chance = stage.chance("inventory");
    }

    void schedule() {
        LocalDate day = FIRST.plusDays(1);
        for (Department department : Department.ALL) {
            LocalDate on = WorkingDays.onOrAfter(day);
            stage.plan(on, "09:05", () -> takeOver(department, on));
            day = on.plusDays(1);
        }
    }

    private void takeOver(Department department, LocalDate on) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int row = 1; row <= stage.scaled(ROWS); row++) {
            int year = 1996 + chance.nextInt(27);
            String period = year <= 2012 && row % 3 == 0 ? "D10" : Stage.any(chance, List.of("Y", "D30", "D30"));
            rows.add(fields(
                    "row",
                    row + 1,
                    "code",
                    "%s-%d-%03d".formatted(department.code(), year, row),
                    "kind",
                    chance.nextInt(4) == 0 ? "BOX_OF_ITEMS" : "VOLUME",
                    "category",
                    department.category(),
                    "classCode",
                    department.classCode(),
                    "title",
                    Stage.any(chance, department.subjects()) + " " + year,
                    "year",
                    year,
                    "pieces",
                    4 + chance.nextInt(40),
                    "period",
                    period,
                    "security",
                    chance.nextInt(18) == 0 ? "秘密" : null,
                    "place",
                    "Old room, rack " + (1 + row / 40)));
        }
        Map<String, Object> source = fields(
                "fileName",
                department.code() + "-案卷目錄.xlsx",
                "sha256",
                sha256(department.code() + rows),
                "format",
                "XLSX");
        stage.at(
                on,
                "09:30",
                Step.of(
                                "chief",
                                "custody.MigrateHoldings",
                                fields(
                                        "fonds",
                                        Stage.FONDS,
                                        "from",
                                        department.org(),
                                        "to",
                                        Stage.ROOM,
                                        "source",
                                        source,
                                        "rows",
                                        rows))
                        .then(taken -> putAway(taken.aggregate(), rows, department, on)));
    }

    /** The answer names the first record made; the others follow it in number. */
    private void putAway(String first, List<Map<String, Object>> rows, Department department, LocalDate on) {
        String stem = first.substring(first.indexOf('/') + 1, first.length() - "00001".length());
        List<String> units = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String unit = "unit/" + stem + "%05d".formatted(i + 1);
            units.add(unit);
        }
        LocalDate next = WorkingDays.after(on, 1);
        String room = Rooms.NORTH;
        for (int from = 0; from < units.size(); from += A_SHELF) {
            List<String> some = units.subList(from, Math.min(units.size(), from + A_SHELF));
            String on9 = Rooms.shelf("N", 1 + shelf++ % Rooms.SHELVES);
            int first1 = from;
            stage.at(
                    next,
                    "10:10",
                    Step.of(
                                    "archivist",
                                    "custody.PlaceHoldings",
                                    fields("store", stage.shelves.room(room), "shelf", on9, "units", List.copyOf(some)))
                            .then(placed -> keep(room, on9, some, rows, first1, department)));
        }
        stage.at(next, "11:00", Step.of("archivist", "retention.StartRetention", fields("units", List.copyOf(units))));
    }

    private void keep(
            String room,
            String shelf,
            List<String> units,
            List<Map<String, Object>> rows,
            int from,
            Department department) {
        for (int i = 0; i < units.size(); i++) {
            Map<String, Object> row = rows.get(from + i);
            Kept kept = new Kept(units.get(i), department.org(), null, null, (String) row.get("security"));
            stage.shelves.put(room, shelf, kept);
            if ("Y".equals(row.get("period")) && row.get("year") instanceof Integer year && year <= 2005) {
                old.add(kept);
            }
            boolean shortTerm =
                    "D10".equals(row.get("period")) && row.get("year") instanceof Integer year && year <= 2012;
            if (shortTerm && !department.category().equals("KU")) {
                due.add(kept);
            }
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
