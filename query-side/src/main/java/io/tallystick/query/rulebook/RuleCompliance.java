package io.tallystick.query.rulebook;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.ledger.LedgerEvent.LedgerOpened;
import io.tallystick.events.ledger.LedgerEvent.RefusalsRepeated;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleText;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/**
 * How often each rule was required, refused a command and was breached (VI-18). A command counts once for each rule it
 * cited, however many events it left; a rule nobody ever needed stands with zeros.
 */
@ReadModel(name = "rule-compliance", version = 1)
public final class RuleCompliance {
    private static final String RULE = "rule_tally";

    @EventHandler
    void on(DomainEvent event, Rows rows, LogEntry entry, Provenance provenance) {
        cited(rows, entry, provenance);
    }

    @EventHandler
    void on(LedgerOpened e, Rows rows, LogEntry entry, Provenance provenance) {
        for (RuleText rule : RuleCatalogue.get().rules()) {
            rows.insert(RULE, rule.id()).set("section", rule.section());
        }
        cited(rows, entry, provenance);
    }

    @EventHandler
    void on(CommandRefused e, Rows rows, LogEntry entry, Provenance provenance) {
        cited(rows, entry, provenance);
        if (e.rule() != null) {
            tally(rows, e.rule().rule(), entry).add("refused", 1).set("last_refused_at", entry.recordedAt());
            rows.insert("refusal_of_record", entry.record())
                    .set("rule", e.rule().rule());
        }
    }

    @EventHandler
    void on(RefusalsRepeated e, Rows rows, LogEntry entry) {
        // Its provenance is the first refusal's, whose rules were counted then.
        String rule = rows.row("refusal_of_record", e.first()).text("rule");
        if (rule != null) {
            tally(rows, rule, entry).add("refused", e.count()).set("last_refused_at", e.until());
        }
    }

    @EventHandler
    void on(RuleBreached e, Rows rows, LogEntry entry, Provenance provenance) {
        cited(rows, entry, provenance);
        tally(rows, e.rule().rule(), entry).add("breached", 1).set("last_breached_at", entry.recordedAt());
    }

    private static void cited(Rows rows, LogEntry entry, Provenance provenance) {
        for (RuleCitation citation : provenance.rules()) {
            Row tally = rows.row(RULE, citation.rule());
            // The events of a command lie side by side in the log.
            if (!provenance.commandId().equals(tally.text("last_command"))) {
                tally(rows, citation.rule(), entry)
                        .add("required", 1)
                        .set("last_version", citation.version())
                        .set("last_command", provenance.commandId());
            }
        }
    }

    private static Row tally(Rows rows, String rule, LogEntry entry) {
        return rows.row(RULE, rule).set("section", section(rule)).set("last_at", entry.recordedAt());
    }

    private static String section(String rule) {
        int hyphen = rule.indexOf('-');
        return hyphen < 0 ? rule : rule.substring(0, hyphen);
    }
}
