package io.tallystick.query.work;

import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleParameter;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** Which kinds of custody units are bound before they are handed over, by the rule book of the day (I-2). */
final class KindsToBind {
    private static final String RULE = "I-2";
    private static final String PARAMETER = "boundKinds";
    private static final String TABLE = "binding_rule";

    void take(RuleChanged e, Rows rows) {
        if (e.rule().key().equals(RULE)) {
            rows.row(TABLE, e.version())
                    .set("rule", RULE)
                    .set("effective_from", e.effectiveFrom())
                    .set("kinds", e.inForce() ? e.parameters().getOrDefault(PARAMETER, catalogued()) : "");
        }
    }

    boolean contains(String kind, LogEntry entry, Rows rows) {
        LocalDate day = LocalDate.ofInstant(entry.occurredAt(), ZoneOffset.UTC);
        String kinds = rows.where(TABLE, "rule", RULE).stream()
                .filter(row -> !day.isBefore(row.date("effective_from")))
                .max(Comparator.comparingLong(row -> row.number("version")))
                .map(row -> row.text("kinds"))
                .orElseGet(KindsToBind::catalogued);
        return List.of(kinds.split(",", -1)).contains(kind);
    }

    private static String catalogued() {
        return RuleCatalogue.get()
                .parameter(RULE, PARAMETER)
                .map(RuleParameter::value)
                .orElse("");
    }
}
