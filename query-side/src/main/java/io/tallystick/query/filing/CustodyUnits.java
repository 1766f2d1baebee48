package io.tallystick.query.filing;

import io.tallystick.events.filing.CustodyUnitEvent;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitBound;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitMigrated;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeWithdrawn;
import io.tallystick.events.filing.CustodyUnitEvent.FacetValueSet;
import io.tallystick.events.filing.CustodyUnitEvent.FilerChanged;
import io.tallystick.events.filing.CustodyUnitEvent.FilingApproved;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.CustodyUnitEvent.OldCodeFoundTwice;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeSuperseded;
import io.tallystick.events.filing.CustodyUnitState;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.Scoping;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** Every custody unit 保管單位 with its facts, its code and how far its filing has come (I-1, I-2, I-34 to I-47). */
@ReadModel(name = "custody-units", version = 6)
public final class CustodyUnits {
    private static final String UNIT = "custody_unit";
    private static final Map<String, String> CORRECTABLE = Map.of(
            "description.title", "title",
            "description.documentNumber", "document_number",
            "description.security", "security");

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows, LogEntry entry) {
        Row row = begin(rows, entry, e, e.unit(), e.description(), e.filer());
        if (e.content() != null) {
            row.set("content", e.content());
        }
    }

    @EventHandler
    void on(CustodyUnitDeclared e, Rows rows, LogEntry entry) {
        begin(rows, entry, e, e.unit(), e.description(), e.filer())
                .set("items", e.pieces())
                .set("pages", e.pages())
                .set("declared_by", e.list());
    }

    @EventHandler
    void on(CustodyUnitMigrated e, Rows rows, LogEntry entry) {
        begin(rows, entry, e, e.unit(), e.description(), null)
                .set("items", e.pieces())
                .set("pages", e.pages())
                .set("author", e.author())
                .set("old_code", e.code())
                .set("code", e.codeStands() ? e.code() : null)
                .set("code_final", e.codeStands() ? Boolean.TRUE : null)
                .set("series", e.codeStands() ? e.series() : null)
                .set("old_list", e.list())
                .set("source_file", e.file())
                .set("source_sha256", e.sha256())
                .set("source_row", e.row());
    }

    @EventHandler
    void on(OldCodeFoundTwice e, Rows rows) {
        rows.row(UNIT, e.unit()).set("series", null).set("code", null).set("code_final", null);
    }

    @EventHandler
    void on(FilerChanged e, Rows rows) {
        rows.row(UNIT, e.unit()).set("filer", e.filer());
    }

    @EventHandler
    void on(ItemFiled e, Rows rows) {
        Item item = e.item();
        Row row = rows.row(UNIT, e.unit()).add("items", 1).add("pages", item.pages());
        Scoping scoping = item.scoping();
        if (scoping != null && scoping.security() != null && row.text("security") == null) {
            row.set("security", scoping.security());
        }
        LocalDate day = item.date();
        if (day != null) {
            LocalDate first = row.date("first_date");
            LocalDate last = row.date("last_date");
            row.set("first_date", first == null || day.isBefore(first) ? day : first);
            row.set("last_date", last == null || day.isAfter(last) ? day : last);
        }
    }

    @EventHandler
    void on(CustodyUnitArranged e, Rows rows, LogEntry entry) {
        signed(step(rows, entry, e, e.unit(), "arranged_at"), "arranger", e.arranger());
    }

    @EventHandler
    void on(FilingApproved e, Rows rows, LogEntry entry) {
        signed(step(rows, entry, e, e.unit(), "approved_at"), "approver", e.approver());
    }

    @EventHandler
    void on(CustodyUnitBound e, Rows rows, LogEntry entry) {
        signed(step(rows, entry, e, e.unit(), "bound_at"), "binder", e.binder());
    }

    @EventHandler
    void on(FacetValueSet e, Rows rows) {
        rows.row("unit_facet", e.unit(), e.facet()).set("value", e.value());
    }

    @EventHandler
    void on(DraftCodeGiven e, Rows rows) {
        rows.row(UNIT, e.unit())
                .set("series", e.series())
                .set("number", e.number())
                .set("code", e.code())
                .set("code_final", false);
    }

    @EventHandler
    void on(DraftCodeWithdrawn e, Rows rows) {
        rows.row(UNIT, e.unit()).set("series", null).set("number", null).set("code", null);
    }

    @EventHandler
    void on(ReferenceCodeAssigned e, Rows rows, LogEntry entry) {
        step(rows, entry, e, e.unit(), "coded_at")
                .set("series", e.series())
                .set("number", e.number())
                .set("code", e.code())
                .set("code_final", true)
                .set("scheme_version", e.schemeVersion());
    }

    @EventHandler
    void on(ReferenceCodeSuperseded e, Rows rows) {
        Row row = rows.row(UNIT, e.unit());
        String before = row.text("old_code");
        // Found for ever by each code it had, also by one it brought along, which may be the one superseded.
        if (before == null) {
            row.set("old_code", e.code());
        } else if (!List.of(before.split(", ", -1)).contains(e.code())) {
            row.set("old_code", before + ", " + e.code());
        }
        row.set("category", e.category()).set("class_code", e.classCode());
    }

    @EventHandler
    void on(EventCorrected e, Rows rows) {
        if (e.record().kind().equals("unit")) {
            e.after().forEach((field, value) -> {
                String column = CORRECTABLE.get(field);
                if (column != null) {
                    rows.row(UNIT, e.record()).set(column, value);
                } else if (field.equals("item.pages")) {
                    long more =
                            Long.parseLong(value) - Long.parseLong(e.before().getOrDefault(field, "0"));
                    rows.row(UNIT, e.record()).add("pages", more);
                }
            });
        }
    }

    private static Row begin(
            Rows rows,
            LogEntry entry,
            CustodyUnitEvent event,
            RecordId unit,
            UnitDescription description,
            @Nullable RecordId filer) {
        return rows.insert(UNIT, unit)
                .set("state", CustodyUnitState.after(null, event))
                .set("title", description.title())
                .set("kind", description.kind())
                .set("counted_in", description.kind().countedIn())
                .set("fonds", description.fonds())
                .set("house_unit", description.unit())
                .set("project", description.project())
                .set("category", description.category())
                .set("class_code", description.classCode())
                .set("year", description.year())
                .set("period", description.period())
                .set("document_number", description.documentNumber())
                .set("security", description.security())
                .set("filer", filer)
                .set("opened_at", entry.occurredAt())
                .set("position", entry.position());
    }

    private static Row step(Rows rows, LogEntry entry, CustodyUnitEvent event, RecordId unit, String when) {
        Row row = rows.row(UNIT, unit);
        return row.set("state", CustodyUnitState.after(state(row), event)).set(when, entry.occurredAt());
    }

    private static @Nullable CustodyUnitState state(Row row) {
        String state = row.text("state");
        return state == null ? null : CustodyUnitState.valueOf(state);
    }

    private static void signed(Row row, String role, Signature by) {
        row.set(role, by.employee()).set(role + "_for", by.actingFor());
    }
}
