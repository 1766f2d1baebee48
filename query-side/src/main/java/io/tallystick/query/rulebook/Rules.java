package io.tallystick.query.rulebook;

import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.LedgerOpened;
import io.tallystick.events.rulebook.RuleBookEvent.LegalProfileAdopted;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChangeDrafted;
import io.tallystick.events.rulebook.RuleBookEvent.RuleChanged;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleParameter;
import io.tallystick.events.rulebook.RuleText;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.EventHandler;
import tools.jackson.databind.json.JsonMapper;

/** The rule book: every version of every rule with its parameters, version 1 as catalogued (VI-18, VI-29). */
@ReadModel(name = "rules", version = 1)
public final class Rules {
    private static final JsonMapper JSON = JsonMapper.shared();

    @EventHandler
    void on(LedgerOpened e, Rows rows, LogEntry entry) {
        for (RuleText rule : RuleCatalogue.get().rules()) {
            version(rows, rule.id(), 1, Map.of())
                    .set("state", "CATALOGUED")
                    .set("in_force", true)
                    .set("promulgated_at", entry.recordedAt());
        }
    }

    @EventHandler
    void on(RuleChangeDrafted e, Rows rows, LogEntry entry) {
        Row row = version(rows, e.rule().key(), e.version(), e.parameters())
                .set("state", "DRAFT")
                .set("in_force", e.inForce())
                .set("effective_from", e.effectiveFrom())
                .set("change_reason", e.reason())
                .set("drafted_at", entry.recordedAt());
        signed(row, "drafter", e.drafter());
    }

    @EventHandler
    void on(RuleChanged e, Rows rows, LogEntry entry) {
        Row row = version(rows, e.rule().key(), e.version(), e.parameters())
                .set("state", "PROMULGATED")
                .set("in_force", e.inForce())
                .set("effective_from", e.effectiveFrom())
                .set("promulgated_at", entry.recordedAt());
        signed(row, "drafter", e.drafter());
        signed(row, "issuer", e.issuer());
    }

    @EventHandler
    void on(LegalProfileAdopted e, Rows rows, LogEntry entry) {
        rows.insert("legal_profile", entry.position())
                .set("profile", e.profile())
                .set("adopted_at", entry.recordedAt())
                .set("employee", entry.provenance().by().employee());
    }

    private static Row version(Rows rows, String rule, int version, Map<String, String> changed) {
        RuleCatalogue catalogue = RuleCatalogue.get();
        Map<String, String> parameters = new TreeMap<>();
        for (RuleParameter parameter : catalogue.parametersOf(rule)) {
            parameters.put(parameter.name(), parameter.value());
        }
        parameters.putAll(changed);
        return rows.row("rule_version", rule, version)
                .set("section", catalogue.find(rule).map(RuleText::section).orElse(""))
                .set("phrase", catalogue.find(rule).map(RuleText::phrase).orElse(""))
                .set("parameters", JSON.writeValueAsString(parameters));
    }

    private static void signed(Row row, String role, Signature by) {
        row.set(role, by.employee()).set(role + "_for", by.actingFor());
    }
}
