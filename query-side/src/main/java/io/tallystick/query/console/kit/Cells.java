package io.tallystick.query.console.kit;

import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.ColumnType;
import io.tallystick.query.kit.Sensitivity;

/** How the columns of a register are headed and its cells written. */
public final class Cells {
    /**
     * The head of a column.
     *
     * @param kind by what its values are called
     */
    public record Head(Column column, String label, boolean number, String kind) {
        public String name() {
            return column.name();
        }

        public boolean sortable() {
            return column.filterable() && column.sensitivity() != Sensitivity.PERSONAL;
        }

        /** Whether its cells hold words to be read, which want room. */
        public boolean wide() {
            return column.searchable()
                    && column.link() == null
                    && !column.name().equals("code");
        }

        /** How its cells look: {@code record}, {@code state}, {@code rule}, {@code time}, {@code date}, {@code number} … */
        public String look() {
            if (column.sealed()) {
                return "sealed";
            }
            if (column.link() != null) {
                return "record";
            }
            return switch (column.name()) {
                case "state", "ground", "outcome" -> "state";
                case "rule" -> "rule";
                case "reason" -> "reason";
                case "command" -> "command";
                case "what" -> "used";
                case "type" -> "event";
                case "position" -> "position";
                case "list_hash", "hash", "sha256" -> "hash";
                default ->
                    switch (column.type()) {
                        case TIMESTAMPTZ -> "time";
                        case INT, BIGINT, NUMERIC -> column.name().endsWith("year") ? "text" : "number";
                        case BOOLEAN -> "yes";
                        case JSONB -> "raw";
                        default -> "text";
                    };
            };
        }
    }

    private Cells() {}

    public static Head head(Column column, RegisterPlan plan, Texts t) {
        boolean number = column.type() != ColumnType.BOOLEAN && column.type().numeric() && column.link() == null;
        return new Head(
                column,
                t.first("column." + plan.model() + "." + column.name(), "column." + column.name()),
                number && !column.name().equals("year") && !column.name().equals("position"),
                t.kindOf(column));
    }
}
