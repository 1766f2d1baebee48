package io.tallystick.query.read;

import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Vault;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Sealed;
import io.tallystick.query.kit.Sensitivity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads cells as one person may see them: what is beyond the person's clearance is withheld, sealed values are opened. */
final class Cells {
    private final Predicate<Sensitivity> maySee;
    private final Vault vault;

    Cells(Predicate<Sensitivity> maySee, Vault vault) {
        this.maySee = maySee;
        this.vault = vault;
    }

    boolean withheld(Column column) {
        return !maySee.test(column.sensitivity());
    }

    List<String> withheld(List<Column> columns) {
        return columns.stream().filter(this::withheld).map(Column::name).toList();
    }

    /** The value; null where there is none, where it is withheld or erased. */
    @Nullable
    Object read(ResultSet row, Column column, int index) throws SQLException {
        if (withheld(column)) {
            return null;
        }
        Object value = column.type().read(row, index);
        if (value == null || !column.sealed()) {
            return value;
        }
        return switch (vault.open(Sealed.read(value.toString()))) {
            case Disclosed.Open<String> open -> open.value();
            case Disclosed.Erased<String> erased -> null;
        };
    }
}
