package io.tallystick.importer.table;

import io.tallystick.importer.Limits;
import io.tallystick.importer.Reason;
import io.tallystick.importer.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Counts a sheet's rows and cells, and checks that its addresses and indexes point somewhere. */
final class SheetCounting {
    /** The reading library compares every cell with every array formula. */
    private static final int MOST_ARRAY_FORMULAS = 1_000;

    private final Limits limits;
    private final int strings;
    private final List<Merged> merged = new ArrayList<>();
    private int rows;
    private int cells;
    private int arrays;
    private boolean string;

    SheetCounting(Limits limits, int strings) {
        this.limits = limits;
        this.strings = strings;
    }

    SheetFacts facts() {
        return new SheetFacts(rows, List.copyOf(merged));
    }

    void element(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> rows++;
            case "c" -> {
                cells++;
                string = "s".equals(xml.getAttributeValue(null, "t"));
                column(xml.getAttributeValue(null, "r"));
            }
            case "v" -> {
                if (string) {
                    index(xml.getElementText());
                }
            }
            case "f" -> arrays += "array".equals(xml.getAttributeValue(null, "t")) ? 1 : 0;
            case "mergeCell" -> {
                String reference = xml.getAttributeValue(null, "ref");
                merged.add(range(reference == null ? "" : reference));
            }
            default -> {}
        }
        if (rows > limits.rows()) {
            throw new UnreadableFile(Reason.FILE_TOO_MANY_ROWS, limits.rows());
        }
        if (cells > limits.cells() || arrays > MOST_ARRAY_FORMULAS || merged.size() > limits.rows()) {
            throw new UnreadableFile(Reason.FILE_WORKBOOK_LIMIT, limits.cells());
        }
    }

    private void column(@Nullable String reference) {
        if (reference != null && range(reference).firstColumn() >= limits.columns()) {
            throw new UnreadableFile(Reason.FILE_TOO_MANY_COLUMNS, limits.columns());
        }
    }

    private void index(String value) {
        try {
            int index = value.isEmpty() ? 0 : Integer.parseInt(value);
            if (value.isEmpty() || (index >= 0 && index < strings)) {
                return;
            }
        } catch (NumberFormatException e) {
            throw new UnreadableFile(e, Reason.FILE_WORKBOOK_BROKEN);
        }
        throw new UnreadableFile(Reason.FILE_WORKBOOK_BROKEN);
    }

    private static Merged range(String reference) {
        try {
            return Merged.of(reference);
        } catch (IllegalArgumentException e) {
            throw new UnreadableFile(e, Reason.FILE_WORKBOOK_BROKEN);
        }
    }
}
