package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Organisation.Unit;
import io.tallystick.events.filing.EquipmentFileEvent.EquipmentFileOpened;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Opens the files of equipment, one for each number (I-23). */
public final class EquipmentFiles {
    private final Repository<EquipmentFile> files;

    public EquipmentFiles(Repository<EquipmentFile> files) {
        this.files = files;
    }

    @CommandHandler
    void handle(OpenEquipmentFile command, Decision decision) throws Exception {
        Optional<Unit> unit = decision.organisation().unit(command.unit());
        decision.requireState(unit.isPresent(), "refused.noSuchUnit", fact("unit", command.unit()));
        Scope scope = Scope.ofUnit(unit.orElseThrow().fonds(), command.unit());
        Signature by = decision.within(scope);
        decision.applies("I-23");
        RecordId id = EquipmentFile.of(command.number());
        Aggregate<EquipmentFile> file = files.loadOrCreate(id.value(), EquipmentFile::none);
        decision.requireState(
                !file.invoke(EquipmentFile::opened),
                "refused.equipmentKnown",
                fact("number", CustodyUnit.shortened(command.number())));
        file.execute(f -> f.open(new EquipmentFileOpened(
                id,
                command.number(),
                command.name(),
                command.model(),
                unit.orElseThrow().fonds(),
                command.unit(),
                by)));
    }
}
