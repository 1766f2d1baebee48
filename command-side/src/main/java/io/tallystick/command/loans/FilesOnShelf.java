package io.tallystick.command.loans;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LentFile;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** What is written of a file when it is asked for: from its own record or, where it has none, from the inventory. */
final class FilesOnShelf {
    private FilesOnShelf() {}

    static LentFile of(RecordId unit, Aggregate<Holding> holding, Optional<Aggregate<CustodyUnit>> recorded) {
        HoldingMigrated old = holding.invoke(h -> h.migratedAs());
        String place = old == null ? null : old.place();
        if (recorded.isPresent()) {
            return recorded.get()
                    .invoke(u -> of(
                            unit,
                            u.description(),
                            Optional.ofNullable(u.codeSoFar()).orElse(old == null ? null : old.code()),
                            old != null && u.pages() == 0 ? null : Integer.valueOf(u.pages()),
                            Math.max(1, u.pieces()),
                            place));
        }
        HoldingMigrated inventory = Objects.requireNonNull(old, "a holding without unit and without inventory");
        return of(unit, inventory.description(), inventory.code(), null, inventory.pieces(), place);
    }

    private static LentFile of(
            RecordId unit,
            UnitDescription d,
            @Nullable String code,
            @Nullable Integer pages,
            int pieces,
            @Nullable String place) {
        return new LentFile(
                unit, d.unit(), code, d.title(), d.kind(), d.classCode(), d.security(), pages, pieces, place);
    }
}
