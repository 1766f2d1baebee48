package io.tallystick.query.console.time;

import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.StepLinks;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import io.tallystick.query.kit.Trace;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.Clearance;
import java.security.Principal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How a row came to be what it is, event by event: before, the event, after. */
@Controller
class StepPages {
    private final Projections projections;
    private final Records records;
    private final Clearance clearance;

    /**
     * A field of the row at a step.
     *
     * @param changed whether the event changed it
     * @param before null where it was empty
     */
    record Field(
            String label,
            String column,
            boolean sealed,
            boolean changed,
            @Nullable Object before,
            @Nullable Object after) {}

    StepPages(Projections projections, Records records, Clearance clearance) {
        this.projections = projections;
        this.records = records;
        this.clearance = clearance;
    }

    /**
     * A step of a row's way.
     *
     * @param key the values of the row's key
     * @param column only steps that changed it; empty for all
     * @param step counted from 1; the last where none is given
     * @param upTo the last position looked at
     */
    @GetMapping("/time/row/{name}")
    String step(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String table,
            @RequestParam List<String> key,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(required = false) @Nullable Integer step,
            @RequestParam(required = false) @Nullable Long upTo,
            Principal who,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            org.springframework.ui.Model page)
            throws SQLException {
        Model model = projections.model(name).orElseThrow(() -> new NotHere("read model " + name));
        Table of = table.isEmpty()
                ? model.mainTable()
                : model.table(table).filter(one -> !one.hidden()).orElseThrow(() -> new NotHere("table " + table));
        if (key.size() != of.key().size()) {
            throw new NotHere("row " + key);
        }
        long head = upTo == null ? records.head() : Math.min(upTo, records.head());
        List<Trace.Cause> way = projections.lineages().of(model, new Trace.Key(of.name(), key), head);
        List<Integer> steps = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            if (column.isEmpty()
                    || way.get(i).columns().contains(column)
                    || way.get(i).after().isEmpty()) {
                steps.add(i);
            }
        }
        int at = steps.isEmpty() ? 0 : Math.clamp(step == null ? steps.size() : step, 1, steps.size());
        page.addAttribute("name", name);
        page.addAttribute("table", of);
        page.addAttribute("base", StepLinks.way(model, of, key) + "&upTo=" + head);
        page.addAttribute("key", key);
        if (!way.isEmpty()) {
            page.addAttribute(
                    "compared",
                    StepLinks.compared(model, of, key, way.getFirst().position(), head));
        }
        page.addAttribute("column", column);
        page.addAttribute("upTo", head);
        page.addAttribute("at", at);
        page.addAttribute(
                "told",
                steps.stream()
                        .flatMap(i -> records.at(way.get(i).position()).stream())
                        .map(entry -> Told.of(entry, t, show))
                        .toList());
        if (at > 0) {
            int index = steps.get(at - 1);
            page.addAttribute("fields", fields(of, model, way, index, who, t));
            page.addAttribute("gone", way.get(index).after().isEmpty());
        }
        return "console/step";
    }

    /** The address of a row's way. */
    private List<Field> fields(Table table, Model model, List<Trace.Cause> way, int index, Principal who, Texts t) {
        Map<String, @Nullable Object> before =
                index == 0 ? Map.of() : way.get(index - 1).after();
        Map<String, @Nullable Object> after = way.get(index).after();
        return table.shown().stream()
                .map(column -> field(column, model, before, after, who, t))
                .toList();
    }

    private Field field(
            Column column,
            Model model,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            Principal who,
            Texts t) {
        Object was = before.get(column.name());
        Object is = after.get(column.name());
        boolean sealed = column.sealed() || !clearance.maySee(who, column.sensitivity());
        return new Field(
                t.column(model.name(), column.name()),
                column.name(),
                sealed,
                !Objects.equals(was, is),
                sealed && was != null ? t.of("event.sealed") : was,
                sealed && is != null ? t.of("event.sealed") : is);
    }
}
