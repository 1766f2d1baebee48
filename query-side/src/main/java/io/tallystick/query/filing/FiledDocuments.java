package io.tallystick.query.filing;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitArranged;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeGiven;
import io.tallystick.events.filing.CustodyUnitEvent.DraftCodeWithdrawn;
import io.tallystick.events.filing.CustodyUnitEvent.ItemFiled;
import io.tallystick.events.filing.CustodyUnitEvent.ReferenceCodeAssigned;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.EventCorrected;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Row;
import io.tallystick.query.kit.Rows;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;

/** The catalogue of filed documents 歸檔文件目錄, with the nine columns of the field. */
@ReadModel(name = "filed-documents", version = 2)
public final class FiledDocuments {
    private static final String DOCUMENT = "document";
    private static final String UNIT = "filed_unit";
    private static final int WHOLE = 0;
    private static final List<String> SHARED =
            List.of("fonds", "house_unit", "category", "class_code", "year", "period", "kind", "security", "code");

    @EventHandler
    void on(CustodyUnitOpened e, Rows rows) {
        unit(rows, e.unit(), e.description());
    }

    @EventHandler
    void on(CustodyUnitDeclared e, Rows rows, LogEntry entry) {
        Row unit = unit(rows, e.unit(), e.description());
        document(rows, unit, e.unit(), WHOLE, entry)
                .set("place", WHOLE)
                .set("title", e.description().title())
                .set("document_number", e.description().documentNumber())
                .set("pages", e.pages());
    }

    @EventHandler
    void on(ItemFiled e, Rows rows, LogEntry entry) {
        Item item = e.item();
        Row unit = rows.row(UNIT, e.unit());
        String number = item.documentNumber();
        document(rows, unit, e.unit(), e.number(), entry)
                .set("place", e.number())
                .set("title", item.title())
                .set("author", item.author())
                .set("document_number", number == null ? unit.text("document_number") : number)
                .set("dated", item.date())
                .set("pages", item.pages())
                .set("remarks", item.remarks());
    }

    @EventHandler
    void on(CustodyUnitArranged e, Rows rows) {
        for (int i = 0; i < e.order().size(); i++) {
            rows.row(DOCUMENT, e.unit(), e.order().get(i)).set("place", i + 1);
        }
    }

    @EventHandler
    void on(DraftCodeGiven e, Rows rows) {
        each(rows, e.unit(), "code", e.code());
    }

    @EventHandler
    void on(DraftCodeWithdrawn e, Rows rows) {
        each(rows, e.unit(), "code", null);
    }

    @EventHandler
    void on(ReferenceCodeAssigned e, Rows rows) {
        each(rows, e.unit(), "code", e.code());
    }

    @EventHandler
    void on(EventCorrected e, Rows rows) {
        if (!e.record().kind().equals("unit")) {
            return;
        }
        e.after().forEach((field, value) -> {
            if (field.equals("description.security")) {
                each(rows, e.record(), "security", value);
            } else if (field.startsWith("description.")) {
                correct(rows.row(UNIT, e.record()), field.substring("description.".length()), value);
                rows.where(DOCUMENT, "unit", e.record()).stream()
                        .filter(row -> Integer.valueOf(WHOLE).equals(row.get("number")))
                        .forEach(row -> correct(row, field.substring("description.".length()), value));
            } else if (field.startsWith("item.")) {
                rows.where(DOCUMENT, "position", e.corrects())
                        .forEach(row -> correct(row, field.substring("item.".length()), value));
            }
        });
    }

    private static void correct(Row row, String field, String value) {
        switch (field) {
            case "title" -> row.set("title", value);
            case "author" -> row.set("author", value);
            case "documentNumber" -> row.set("document_number", value);
            case "date" -> row.set("dated", LocalDate.parse(value));
            case "pages" -> row.set("pages", Integer.valueOf(value));
            case "remarks" -> row.set("remarks", value);
            default -> {
                // The rest of a document is not in the catalogue.
            }
        }
    }

    private static Row unit(Rows rows, RecordId unit, UnitDescription description) {
        return rows.insert(UNIT, unit)
                .set("title", description.title())
                .set("document_number", description.documentNumber())
                .set("security", description.security())
                .set("fonds", description.fonds())
                .set("house_unit", description.unit())
                .set("category", description.category())
                .set("class_code", description.classCode())
                .set("year", description.year())
                .set("period", description.period())
                .set("kind", description.kind());
    }

    private static Row document(Rows rows, Row unit, RecordId id, int number, LogEntry entry) {
        Row row = rows.insert(DOCUMENT, id, number).set("position", entry.position());
        SHARED.forEach(column -> row.set(column, unit.get(column)));
        return row;
    }

    private static void each(Rows rows, RecordId unit, String column, @Nullable String value) {
        rows.row(UNIT, unit).set(column, value);
        rows.where(DOCUMENT, "unit", unit).forEach(row -> row.set(column, value));
    }
}
