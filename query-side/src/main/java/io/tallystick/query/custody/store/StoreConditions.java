package io.tallystick.query.custody.store;

import io.tallystick.events.custody.store.ClimateEvent.ClimateRead;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.custody.store.Excursion;
import io.tallystick.events.custody.store.StoreEvent.VentilationLogged;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.EventHandler;

/** Temperature and humidity of rooms by day and by reading, limits broken, airing (I-8, VI-27). */
@ReadModel(name = "store-conditions", version = 1)
public final class StoreConditions {

    @EventHandler
    void on(ClimateRead e, Rows rows) {
        Row day = rows.row("climate_day", e.store(), e.zone().name(), e.day());
        for (ClimateReading reading : e.readings()) {
            rows.insert(
                            "reading",
                            e.store(),
                            e.zone().name(),
                            reading.at(),
                            reading.sensor() == null ? "" : reading.sensor())
                    .set("celsius", reading.celsius())
                    .set("humidity", reading.humidity());
            widen(day, "celsius", reading.celsius());
            widen(day, "humidity", reading.humidity());
        }
        day.add("readings", e.readings().size());
        Set<String> broken = new TreeSet<>();
        if (day.get("excursions") instanceof List<?> before) {
            before.forEach(limit -> broken.add(String.valueOf(limit)));
        }
        e.excursions().stream().map(Excursion::limit).map(Enum::name).forEach(broken::add);
        day.set("excursions", List.copyOf(broken));
    }

    private static void widen(Row day, String what, BigDecimal value) {
        if (!(day.get("least_" + what) instanceof BigDecimal least) || value.compareTo(least) < 0) {
            day.set("least_" + what, value);
        }
        if (!(day.get("most_" + what) instanceof BigDecimal most) || value.compareTo(most) > 0) {
            day.set("most_" + what, value);
        }
    }

    @EventHandler
    void on(VentilationLogged e, Rows rows, LogEntry entry) {
        rows.insert("ventilation", e.store(), entry.position())
                .set("aired_at", e.inside().at())
                .set("minutes", e.minutes())
                .set("inside_celsius", e.inside().celsius())
                .set("inside_humidity", e.inside().humidity())
                .set("outside_celsius", e.outside().celsius())
                .set("outside_humidity", e.outside().humidity())
                .set("advice", e.advice())
                .set("aired_by", entry.provenance().by().employee());
    }
}
