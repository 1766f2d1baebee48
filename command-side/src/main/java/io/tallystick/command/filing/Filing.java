package io.tallystick.command.filing;

import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.filing.Item;
import io.tallystick.events.filing.Scoping;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Files documents in custody units, and on the files of the equipment they speak of (I-1, I-20 to I-32). */
public final class Filing {
    private final LedgerRecords<EquipmentFile> files;
    private final Repository<CustodyUnit> units;

    public Filing(LedgerRecords<EquipmentFile> files, Repository<CustodyUnit> units) {
        this.files = files;
        this.units = units;
    }

    @CommandHandler
    void handle(FileItem command, Decision decision) {
        file(command.unit(), List.of(command.item()), number -> "item", decision);
    }

    @CommandHandler
    void handle(FileItems command, Decision decision) {
        file(command.unit(), command.items(), number -> "items[" + number + "]", decision);
    }

    private void file(RecordId unit, List<Item> items, IntFunction<String> field, Decision decision) {
        List<RecordId> named = items.stream()
                .map(Item::scoping)
                .filter(Objects::nonNull)
                .map(Scoping::equipment)
                .filter(Objects::nonNull)
                .map(EquipmentFile::of)
                .distinct()
                .toList();
        Map<RecordId, Aggregate<EquipmentFile>> speaksOf = files.loadAll(named);
        units.load(unit.value())
                .execute(u -> u.file(items, field, decision).forEach((number, scoping) -> {
                    if (scoping.equipment() != null) {
                        Objects.requireNonNull(speaksOf.get(EquipmentFile.of(scoping.equipment())))
                                .execute(file -> file.take(unit, number, scoping.scopeClass(), decision));
                    }
                }));
    }
}
