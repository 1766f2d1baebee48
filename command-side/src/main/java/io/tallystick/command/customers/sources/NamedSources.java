package io.tallystick.command.customers.sources;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.customers.FactSources;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/** Visits, forms and investigations as sources of facts (II-24 to II-26). */
record NamedSources(LedgerRecords<Source> sources) implements FactSources {
    @Override
    public void require(FactSource source, @Nullable RecordId record, RecordId customer, Decision decision) {
        switch (source) {
            case VISIT -> named("II-24", "visit", record, customer, decision);
            case SELF_REPORT -> named("II-25", "profile-form", record, customer, decision);
            case INVESTIGATION -> named("II-26", "investigation", record, customer, decision);
            default -> {
                // A paper, a register or the house's own dealings need no record here.
            }
        }
    }

    private void named(String rule, String kind, @Nullable RecordId record, RecordId customer, Decision decision) {
        decision.require(rule, record != null, "refused.noSource");
        if (record != null) {
            boolean fits = record.kind().equals(kind)
                    && sources.find(record)
                            .filter(found -> customer.equals(found.<RecordId>invoke(Source::customer)))
                            .isPresent();
            decision.requireField("sourceRecord", fits, "refused.sourceOfAnother", fact("source", record));
        }
    }
}
