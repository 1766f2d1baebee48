package io.tallystick.importer.sensor;

import io.tallystick.events.custody.ListSource;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.importer.Progress;
import io.tallystick.importer.Reason;
import io.tallystick.importer.Texts;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.Upload;
import io.tallystick.importer.table.ReadOptions;
import io.tallystick.importer.table.SourceRow;
import io.tallystick.importer.table.Table;
import io.tallystick.importer.table.TableReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a climate sensor or its logger writes: a row a reading, with its time, temperature in degrees Celsius and relative
 * humidity in per cent, under whatever names and in whatever order.
 *
 * @param readings the rows that are readings
 * @param bad the rows that are none, with what stands where something else should
 */
public record SensorFile(ListSource source, List<ClimateReading> readings, List<BadRow> bad) {

    /**
     * A row that is no reading.
     *
     * @param row as a spreadsheet counts it, from 1
     * @param reason which value is wrong
     * @param value as it stands there
     */
    public record BadRow(int row, Reason reason, String value) {
        /** What to tell the person who sent the file. */
        public String text(Locale locale) {
            return Texts.of(reason, List.of(String.valueOf(row), value), locale);
        }
    }

    /** What is said where a file has no such column. */
    private static final Map<SensorColumn, Reason> NEEDED = new EnumMap<>(Map.of(
            SensorColumn.TIME,
            Reason.SENSOR_NO_TIME,
            SensorColumn.CELSIUS,
            Reason.SENSOR_NO_CELSIUS,
            SensorColumn.HUMIDITY,
            Reason.SENSOR_NO_HUMIDITY));

    /**
     * Reads a file.
     *
     * @param zone in which times without an offset are written
     * @throws UnreadableFile if it is no table, or has no column for time, temperature or humidity
     */
    public static SensorFile read(Upload upload, ReadOptions options, ZoneId zone) {
        Table table = TableReader.read(upload, SensorColumn::isKnown, options, Progress.NONE);
        Map<SensorColumn, Integer> columns = SensorColumn.find(table.header());
        NEEDED.forEach((needed, missing) -> {
            if (!columns.containsKey(needed)) {
                throw new UnreadableFile(missing);
            }
        });
        List<ClimateReading> readings = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        for (SourceRow row : table.rows()) {
            if (!row.blank()) {
                read(row, columns, zone, readings, bad);
            }
        }
        if (readings.isEmpty() && bad.isEmpty()) {
            throw new UnreadableFile(Reason.FILE_NO_ROWS);
        }
        return new SensorFile(upload.source(), List.copyOf(readings), List.copyOf(bad));
    }

    private static void read(
            SourceRow row,
            Map<SensorColumn, Integer> columns,
            ZoneId zone,
            List<ClimateReading> readings,
            List<BadRow> bad) {
        String day = text(row, columns, SensorColumn.DAY);
        String time = text(row, columns, SensorColumn.TIME);
        Optional<Instant> at = SensorTime.read(day.isEmpty() ? time : day + " " + time, zone);
        Optional<BigDecimal> celsius = decimal(text(row, columns, SensorColumn.CELSIUS));
        Optional<BigDecimal> humidity = decimal(text(row, columns, SensorColumn.HUMIDITY));
        if (at.isEmpty()) {
            bad.add(new BadRow(row.number(), Reason.SENSOR_NOT_TIME, (day + " " + time).strip()));
        } else if (celsius.isEmpty()) {
            bad.add(new BadRow(row.number(), Reason.SENSOR_NOT_CELSIUS, text(row, columns, SensorColumn.CELSIUS)));
        } else if (humidity.isEmpty()) {
            bad.add(new BadRow(row.number(), Reason.SENSOR_NOT_HUMIDITY, text(row, columns, SensorColumn.HUMIDITY)));
        } else {
            ClimateReading reading = new ClimateReading(
                    at.get(), celsius.get(), humidity.get(), blank(text(row, columns, SensorColumn.SENSOR)));
            if (reading.possible()) {
                readings.add(reading);
            } else {
                bad.add(new BadRow(row.number(), Reason.SENSOR_IMPOSSIBLE, celsius.get() + " " + humidity.get()));
            }
        }
    }

    private static String text(SourceRow row, Map<SensorColumn, Integer> columns, SensorColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cell(at).strip();
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A number with its unit or without, with a point or a comma. */
    private static Optional<BigDecimal> decimal(String text) {
        String number =
                text.replaceAll("\\s*(°\\s*C|℃|%\\s*(RH|rH|rh)?)$", "").strip().replace(',', '.');
        return number.matches("[+-]?[0-9]{1,4}(\\.[0-9]{1,6})?")
                ? Optional.of(new BigDecimal(number))
                : Optional.empty();
    }
}
