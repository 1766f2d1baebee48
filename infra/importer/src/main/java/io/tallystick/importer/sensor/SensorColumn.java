package io.tallystick.importer.sensor;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The columns of a sensor's file, by the names loggers give them. */
public enum SensorColumn {
    /** The time, with its day unless that stands in a column of its own. */
    TIME,
    DAY,
    CELSIUS,
    HUMIDITY,
    SENSOR;

    private List<String> names() {
        return switch (this) {
            case TIME ->
                List.of("time", "timestamp", "datetime", "zeit", "时间", "時間", "日期时间", "日期時間", "时间戳", "記錄時間", "记录时间");
            case DAY -> List.of("date", "day", "datum", "日期");
            case CELSIUS -> List.of("temperature", "temp", "t", "celsius", "temperatur", "温度", "溫度");
            case HUMIDITY ->
                List.of("humidity", "relativehumidity", "rh", "hum", "feuchte", "湿度", "濕度", "相对湿度", "相對濕度");
            case SENSOR ->
                List.of("sensor", "device", "logger", "channel", "serial", "传感器", "傳感器", "设备", "設備", "测点", "測點");
        };
    }

    static boolean isKnown(String text) {
        return of(text).isPresent();
    }

    private static Optional<SensorColumn> of(String text) {
        String name = folded(text);
        return Arrays.stream(values())
                .filter(column -> column.names().contains(name))
                .findFirst();
    }

    /** The columns there are, counted from 0; a day without a time is the time. */
    static Map<SensorColumn, Integer> find(List<String> header) {
        Map<SensorColumn, Integer> columns = new EnumMap<>(SensorColumn.class);
        for (int i = 0; i < header.size(); i++) {
            int at = i;
            of(header.get(i)).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        Integer day = columns.get(DAY);
        if (day != null && !columns.containsKey(TIME)) {
            columns.put(TIME, day);
            columns.remove(DAY);
        }
        return columns;
    }

    /** Without unit, space and case: {@code Temperature (°C)} is {@code temperature}. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[(\\[].*$", "")
                .replaceAll("(°c|%rh|%)$", "")
                .replaceAll("[\\s_.-]", "");
    }
}
