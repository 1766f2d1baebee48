package io.tallystick.query.customers;

import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.ConsolidatedAspect;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerNatureSet;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FactVerified;
import io.tallystick.events.customers.CustomerFileEvent.PartyRoleSet;
import io.tallystick.events.customers.grading.TradeEvent.CustomerCreditGraded;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TradeEvent.TierOverridden;
import io.tallystick.events.customers.routes.PlacingEvent.CustomerClassified;
import io.tallystick.events.customers.routes.PlacingEvent.ZoneAssigned;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerStandingDerived;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/**
 * The consolidated file 綜合的客戶檔案: all customers brought together by what they are and by what is known of them (II-33). What a file
 * says of one customer stands on its card only.
 */
@ReadModel(name = "consolidated-file", version = 1)
public final class ConsolidatedFile {
    private static final String OF_ONE = "of_customer";

    @EventHandler
    void on(CustomerFileOpened e, Rows rows) {
        put(e.customer(), ConsolidatedAspect.NATURE, e.nature().name(), rows);
        put(e.customer(), ConsolidatedAspect.ROLE, e.role().name(), rows);
        put(e.customer(), ConsolidatedAspect.RELATION, e.relation().name(), rows);
    }

    @EventHandler
    void on(CustomerNatureSet e, Rows rows) {
        put(e.customer(), ConsolidatedAspect.NATURE, e.nature().name(), rows);
    }

    @EventHandler
    void on(PartyRoleSet e, Rows rows) {
        put(e.customer(), ConsolidatedAspect.ROLE, e.role().name(), rows);
    }

    @EventHandler
    void on(CustomerStandingDerived e, Rows rows) {
        put(e.customer(), ConsolidatedAspect.PHASE, e.phase().name(), rows);
        put(e.customer(), ConsolidatedAspect.MATURITY, e.maturity().name(), rows);
    }

    @EventHandler
    void on(CustomerTierAssigned e, Rows rows) {
        put(e.customer(), ConsolidatedAspect.TIER, e.tier().name(), rows);
    }

    @EventHandler
    void on(TierOverridden e, Rows rows) {
        put(e.customer(), ConsolidatedAspect.TIER, e.tier().name(), rows);
    }

    @EventHandler
    void on(CustomerCreditGraded e, Rows rows) {
        put(e.customer(), ConsolidatedAspect.CREDIT_GRADE, e.grade(), rows);
    }

    @EventHandler
    void on(CustomerClassified e, Rows rows) {
        put(
                e.customer(),
                ConsolidatedAspect.valueOf(e.facet().name()),
                e.value().name(),
                rows);
    }

    @EventHandler
    void on(ZoneAssigned e, Rows rows) {
        put(e.customer(), ConsolidatedAspect.ZONE, e.zone(), rows);
    }

    @EventHandler
    void on(FactRecorded e, Rows rows) {
        rows.insert("fact_field", e.customer(), e.fact()).set("field", e.field());
        once(e.customer(), ConsolidatedAspect.FIELD_KNOWN, e.field(), rows);
    }

    @EventHandler
    void on(FactVerified e, Rows rows) {
        String field = rows.row("fact_field", e.customer(), e.fact()).text("field");
        if (field != null) {
            once(e.customer(), ConsolidatedAspect.FIELD_VERIFIED, CardField.valueOf(field), rows);
        }
    }

    /** An absorbed file goes on in the other; of an erased one nothing is counted. */
    @EventHandler
    void on(CustomerFileAbsorbed e, Rows rows) {
        leave(e.customer(), rows);
    }

    @EventHandler
    void on(CustomerStruckOff e, Rows rows) {
        leave(e.customer(), rows);
    }

    private static void leave(RecordId customer, Rows rows) {
        for (String table : List.of(OF_ONE, "field_of_customer")) {
            for (Row row : rows.where(table, "customer", customer)) {
                count(ConsolidatedAspect.valueOf(String.valueOf(row.text("aspect"))), row.text("value"), -1, rows);
                row.delete();
            }
        }
    }

    private static void put(RecordId customer, ConsolidatedAspect aspect, String value, Rows rows) {
        Row row = rows.row(OF_ONE, customer, aspect);
        count(aspect, row.text("value"), -1, rows);
        row.set("value", value);
        count(aspect, value, 1, rows);
    }

    private static void once(RecordId customer, ConsolidatedAspect aspect, CardField field, Rows rows) {
        if (!rows.row("field_of_customer", customer, aspect, field).exists()) {
            rows.insert("field_of_customer", customer, aspect, field);
            count(aspect, field.name(), 1, rows);
        }
    }

    private static void count(ConsolidatedAspect aspect, @Nullable String value, int by, Rows rows) {
        if (value == null) {
            return;
        }
        Row row = rows.row("consolidated", aspect, value);
        long files = row.number("files") + by;
        if (files == 0) {
            row.delete();
        } else {
            row.set("files", files);
        }
    }
}
