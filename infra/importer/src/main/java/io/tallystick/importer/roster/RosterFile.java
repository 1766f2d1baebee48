package io.tallystick.importer.roster;

import io.tallystick.events.shifts.DutyRow;
import io.tallystick.importer.Progress;
import io.tallystick.importer.Reason;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.Upload;
import io.tallystick.importer.table.ReadOptions;
import io.tallystick.importer.table.SourceRow;
import io.tallystick.importer.table.Table;
import io.tallystick.importer.table.TableReader;
import java.text.Normalizer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A roster as houses keep it in a workbook: a row a person with the number of the employee, a column a day of the month, in each cell
 * the code of a shift, with {@code *} where the person leads it, or nothing for a day off.
 *
 * @param lines the rows with a number, days in order
 */
public record RosterFile(List<Line> lines) {
    private static final Set<String> NUMBER =
            Set.of("employee", "number", "no", "employeeno", "staffno", "工號", "工号", "編號", "编号", "員工號", "员工号");
    private static final Set<String> OFF = Set.of("", "-", "–", "—", "/", "休", "休息", "OFF");
    private static final int LONGEST_MONTH = 31;

    /**
     * A person's month.
     *
     * @param row as a spreadsheet counts it, from 1
     * @param number of the employee, as it stands there
     * @param days one mark a day, apart by blanks
     */
    public record Line(int row, String number, String days) {}

    /**
     * Reads a file.
     *
     * @throws UnreadableFile if it is no table, or has no column for the number or for every day of the month
     */
    public static RosterFile read(Upload upload, ReadOptions options, YearMonth month) {
        Table table = TableReader.read(upload, RosterFile::isKnown, options, Progress.NONE);
        Map<Integer, Integer> days = new HashMap<>();
        int number = -1;
        for (int i = 0; i < table.header().size(); i++) {
            String name = folded(table.header().get(i));
            OptionalInt day = day(name);
            if (day.isPresent()) {
                days.putIfAbsent(day.getAsInt(), i);
            } else if (number < 0 && NUMBER.contains(name)) {
                number = i;
            }
        }
        if (number < 0) {
            throw new UnreadableFile(Reason.ROSTER_NO_NUMBER);
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            if (!days.containsKey(day)) {
                throw new UnreadableFile(Reason.ROSTER_NO_DAY, day);
            }
        }
        List<Line> lines = new ArrayList<>();
        for (SourceRow row : table.rows()) {
            String who = row.blank() ? "" : row.cell(number).strip();
            if (!who.isEmpty()) {
                for (int day = month.lengthOfMonth() + 1; day <= LONGEST_MONTH; day++) {
                    if (days.containsKey(day) && !OFF.contains(mark(row, days.get(day)))) {
                        throw new UnreadableFile(Reason.ROSTER_DAY_TOO_MANY, day, row.number());
                    }
                }
                lines.add(new Line(row.number(), who, marks(row, days, month)));
            }
        }
        if (lines.isEmpty()) {
            throw new UnreadableFile(Reason.FILE_NO_ROWS);
        }
        return new RosterFile(List.copyOf(lines));
    }

    private static String marks(SourceRow row, Map<Integer, Integer> days, YearMonth month) {
        List<String> marks = new ArrayList<>();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            String cell = mark(row, days.getOrDefault(day, 0));
            marks.add(OFF.contains(cell) ? DutyRow.OFF : cell);
        }
        return String.join(" ", marks);
    }

    private static String mark(SourceRow row, int column) {
        return Normalizer.normalize(row.cell(column), Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }

    private static boolean isKnown(String text) {
        String name = folded(text);
        return NUMBER.contains(name) || day(name).isPresent();
    }

    /** {@code 7}, {@code 7日} and {@code 7.0}, as spreadsheets tell a number. */
    private static OptionalInt day(String name) {
        String plain = name.replaceAll("(日|号|號|\\.0)$", "");
        if (!plain.matches("[0-9]{1,2}")) {
            return OptionalInt.empty();
        }
        int day = Integer.parseInt(plain);
        return day >= 1 && day <= LONGEST_MONTH ? OptionalInt.of(day) : OptionalInt.empty();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_-]", "");
    }
}
