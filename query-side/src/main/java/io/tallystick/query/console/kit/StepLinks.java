package io.tallystick.query.console.kit;

import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Addresses of the way a row came to be what it is. */
public final class StepLinks {
    private StepLinks() {}

    /** The way, event by event. */
    public static String way(Model model, Table table, List<?> key) {
        return "/time/row/" + model.name() + "?" + row(model, table, key);
    }

    /** The address that compares the row as its first event left it with the last position looked at. */
    public static String compared(Model model, Table table, List<?> key, long from, long to) {
        return "/time/compare?model=" + model.name() + "&from=" + from + "&to=" + to + "&" + row(model, table, key);
    }

    private static String row(Model model, Table table, List<?> key) {
        return (table.equals(model.mainTable()) ? "" : "table=" + table.name() + "&")
                + key.stream()
                        .map(part -> "key=" + URLEncoder.encode(String.valueOf(part), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
