package io.tallystick.query.read;

import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
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

    /** The value; null where there is none or where it is withheld; {@link Absent#ERASED} where it was erased. */
    @Nullable
    Object read(ResultSet row, Column column, int index) throws SQLException {
        boolean withheld = withheld(column);
        if (withheld && !column.sealed()) {
            return null;
        }
        Object value = column.type().read(row, index);
        if (value == null || !column.sealed()) {
            return value;
        }
        Protected<String> sealed = Sealed.read(value.toString());
        if (withheld) {
            return vault.erased(sealed.subject()) ? Absent.ERASED : null;
        }
        return switch (vault.open(sealed)) {
            case Disclosed.Open<String> open -> open.value();
            case Disclosed.Erased<String> erased -> Absent.ERASED;
        };
    }
}
