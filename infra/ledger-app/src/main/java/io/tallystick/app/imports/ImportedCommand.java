package io.tallystick.app.imports;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.importer.Field;
import io.tallystick.importer.ListKind;
import io.tallystick.importer.ead.HoldingRow;
import io.tallystick.importer.ead.Inventory;
import io.tallystick.importer.list.DraftLine;
import io.tallystick.importer.list.ListReading;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The one command that a file becomes. */
record ImportedCommand(String context, String name, ObjectNode body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static ImportedCommand of(ImportJob job) {
        ImportTerms terms = job.terms();
        ObjectNode body = JSON.createObjectNode();
        body.put("fonds", terms.fonds());
        body.put("from", terms.from());
        body.put("to", terms.to());
        ObjectNode source = body.putObject("source");
        source.put("fileName", job.upload().source().fileName());
        source.put("sha256", job.upload().source().sha256());
        source.put("format", job.upload().source().format());
        ListReading list = job.list();
        Inventory inventory = job.inventory();
        ListKind kind = terms.kind().list();
        if (list != null && kind != null && kind.old()) {
            return OldLedgers.command(kind, body, list);
        }
        if (list != null) {
            if (terms.project() != null) {
                body.put("project", terms.project());
            }
            ArrayNode lines = body.putArray("lines");
            list.lines().forEach(line -> add(lines.addObject(), line));
            return new ImportedCommand("custody", "DeclareTransfer", body);
        }
        ArrayNode rows = body.putArray("rows");
        Objects.requireNonNull(inventory, "the file is not read yet")
                .rows()
                .forEach(row -> add(rows.addObject(), row, terms.defaults()));
        return new ImportedCommand("custody", "MigrateHoldings", body);
    }

    private static void add(ObjectNode line, DraftLine draft) {
        line.put("row", draft.row());
        put(line, "code", draft.code());
        line.put("kind", draft.kind().name());
        line.put("category", draft.category());
        line.put("classCode", draft.classCode());
        line.put("title", draft.title());
        line.put("year", draft.year());
        put(line, "documentNumber", draft.documentNumber());
        line.put("pages", draft.pages());
        line.put("pieces", draft.pieces());
        line.put("period", draft.period().code());
        put(line, "security", draft.security());
        put(line, "condition", draft.condition());
        put(line, "remarks", draft.remarksWithDate());
    }

    private static void add(ObjectNode line, HoldingRow row, Map<Field, String> defaults) {
        line.put("row", row.row());
        put(line, "code", row.code());
        line.put("kind", defaults.getOrDefault(Field.KIND, CustodyUnitKind.ITEM.name()));
        line.put("category", defaults.getOrDefault(Field.CATEGORY, "WS"));
        line.put("classCode", defaults.getOrDefault(Field.CLASS_CODE, "QT"));
        line.put("title", row.title());
        line.put("year", row.year());
        line.put("pieces", 1);
        line.put("period", defaults.getOrDefault(Field.PERIOD, "Y"));
        put(line, "security", row.access());
        put(line, "extent", row.extent());
        put(line, "date", row.dateText());
        put(line, "place", row.place());
    }

    private static void put(ObjectNode line, String name, @Nullable String value) {
        if (value != null) {
            line.put(name, value);
        }
    }
}
