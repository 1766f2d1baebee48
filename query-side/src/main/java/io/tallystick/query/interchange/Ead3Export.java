package io.tallystick.query.interchange;

import io.tallystick.query.kit.Column;
import io.tallystick.query.read.Absent;
import io.tallystick.query.read.ModelReader;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The inventory of holdings as EAD3: fonds, classes within them, units of custody within those, as rows come sorted. */
final class Ead3Export implements ModelReader.RowSink, AutoCloseable {
    /** What is read of the inventory, sorted by {@link #SORT}. */
    static final String COLUMNS =
            "fonds,class,unit,code,title,document_number,year,period,kind,counting_unit,pages,pieces,extent,state,held_by";

    static final String SORT = "fonds,class,year,code";

    private static final String NAMESPACE = "http://ead3.archivists.org/schema/";

    private final OutputStream out;
    private final String house;
    private final Instant at;
    private List<String> columns = List.of();
    private @Nullable Xml xml;
    private final List<String> open = new ArrayList<>();

    /**
     * @param house whose holdings they are
     * @param at when they are written
     */
    Ead3Export(OutputStream out, String house, Instant at) {
        this.out = out;
        this.house = house;
        this.at = at;
    }

    @Override
    public void begin(List<Column> shown) {
        columns = shown.stream().map(Column::name).toList();
        Xml ead = new Xml(out, "ead", NAMESPACE);
        xml = ead;
        ead.begin("control");
        ead.text("recordid", "tallystick-holdings-" + at.getEpochSecond());
        ead.begin("filedesc")
                .begin("titlestmt")
                .text("titleproper", house)
                .end()
                .end();
        ead.begin("maintenancestatus", "value", "derived").end();
        ead.begin("maintenanceagency").text("agencyname", house).end();
        ead.begin("maintenancehistory").begin("maintenanceevent");
        ead.begin("eventtype", "value", "derived").end();
        ead.text("eventdatetime", at, "standarddatetime", at.toString());
        ead.begin("agenttype", "value", "machine").end();
        ead.text("agent", "Tallystick");
        ead.end().end().end();
        ead.begin("archdesc", "level", "collection");
        ead.begin("did").text("unittitle", house).end();
    }

    @Override
    public void row(List<@Nullable Object> values) {
        Xml ead = Objects.requireNonNull(xml);
        String fonds = Objects.requireNonNullElse(value(values, "fonds"), "–");
        String category = Objects.requireNonNullElse(value(values, "class"), "–");
        if (open.isEmpty()) {
            ead.begin("dsc");
        }
        if (!open.equals(List.of(fonds, category))) {
            boolean sameFonds = !open.isEmpty() && open.getFirst().equals(fonds);
            for (int i = open.size(); i > (sameFonds ? 1 : 0); i--) {
                ead.end();
            }
            if (!sameFonds) {
                level("fonds", fonds.substring(fonds.indexOf('/') + 1));
            }
            level("class", category);
            open.clear();
            open.addAll(List.of(fonds, category));
        }
        unit(ead, values);
    }

    private void level(String level, String id) {
        Objects.requireNonNull(xml)
                .begin("c", "level", level)
                .begin("did")
                .text("unitid", id)
                .end();
    }

    private void unit(Xml ead, List<@Nullable Object> values) {
        ead.begin("c", "level", "file").begin("did");
        ead.text("unitid", value(values, "code"), "localtype", "reference code");
        ead.text("unitid", value(values, "unit"), "localtype", "record");
        ead.text("unitid", value(values, "document_number"), "localtype", "document number");
        ead.text("unittitle", value(values, "title"));
        String year = value(values, "year");
        if (year != null) {
            ead.text("unitdate", year, "normal", year);
        }
        physical(ead, value(values, "pages"), "pages");
        physical(ead, value(values, "pieces"), "pieces");
        ead.text("physdesc", value(values, "extent"));
        ead.text("physloc", value(values, "held_by"));
        ead.end();
        note(ead, "kind", value(values, "kind"));
        note(ead, "counted in", value(values, "counting_unit"));
        note(ead, "retention period", value(values, "period"));
        note(ead, "state", value(values, "state"));
        ead.end();
    }

    private static void physical(Xml ead, @Nullable String quantity, String unit) {
        if (quantity != null) {
            ead.begin("physdescstructured", "coverage", "whole", "physdescstructuredtype", "materialtype")
                    .text("quantity", quantity)
                    .text("unittype", unit)
                    .end();
        }
    }

    private static void note(Xml ead, String type, @Nullable String text) {
        if (text != null) {
            ead.begin("odd", "localtype", type).text("p", text).end();
        }
    }

    private @Nullable String value(List<@Nullable Object> values, String column) {
        int index = columns.indexOf(column);
        Object value = index < 0 ? null : values.get(index);
        return value == null || value instanceof Absent || value.toString().isBlank() ? null : value.toString();
    }

    /** Ends the document; not called when it failed, so that what is incomplete does not look whole. */
    @Override
    public void close() {
        if (xml != null) {
            xml.close();
        }
    }
}
