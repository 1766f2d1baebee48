package io.tallystick.importer.sensor;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of a sensor's file, by the names loggers give them. */
public enum SensorColumn {
    /** The time, with its day unless that stands in a column of its own. */
    TIME("time", "timestamp", "datetime", "datum/uhrzeit", "zeit", "时间", "時間", "日期时间", "日期時間", "时间戳", "記錄時間", "记录时间"),
    DAY("date", "day", "datum", "日期"),
    CELSIUS("temperature", "temp", "t", "celsius", "temperatur", "温度", "溫度"),
    HUMIDITY("humidity", "relativehumidity", "rh", "hum", "feuchte", "湿度", "濕度", "相对湿度", "相對濕度"),
    SENSOR("sensor", "device", "logger", "channel", "serial", "传感器", "傳感器", "设备", "設備", "测点", "測點");

    private final Set<String> names;

    SensorColumn(String... names) {
        this.names = Set.of(names);
    }

    static boolean isKnown(String text) {
        return of(text).isPresent();
    }

    static Optional<SensorColumn> of(String text) {
        String name = folded(text);
        return Arrays.stream(values()).filter(column -> column.names.contains(name)).findFirst();
    }

    /** The column of each kind counted from 0, or -1; a day without a time is the time. */
    static int[] find(List<String> header) {
        int[] columns = new int[values().length];
        Arrays.fill(columns, -1);
        for (int i = 0; i < header.size(); i++) {
            int at = i;
            of(header.get(i)).filter(column -> columns[column.ordinal()] < 0).ifPresent(column -> columns[column.ordinal()] = at);
        }
        if (columns[TIME.ordinal()] < 0) {
            columns[TIME.ordinal()] = columns[DAY.ordinal()];
            columns[DAY.ordinal()] = -1;
        }
        return columns;
    }

    /** Without unit, space and case: {@code Temperature (°C)} is {@code temperature}. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[(\\[].*$", "")
                .replaceAll("(°c|℃|%rh|%)$", "")
                .replaceAll("[\\s_.-]", "");
    }
}
