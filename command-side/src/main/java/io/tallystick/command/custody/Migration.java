package io.tallystick.command.custody;

import io.tallystick.command.custody.SourceLists.Free;
import io.tallystick.command.door.Decision;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.kernel.RecordId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Takes over what is in custody already, from an inventory. */
final class Migration {
    private final Repository<Holding> holdings;
    private final SourceLists sources;

    Migration(Repository<Holding> holdings, SourceLists sources) {
        this.holdings = holdings;
        this.sources = sources;
    }

    @CommandHandler
    void handle(MigrateHoldings command, Decision decision) throws Exception {
        Places.between(command.fonds(), command.from(), command.to(), decision);
        decision.within(Places.scope(command.to(), decision));
        ListLines.requireLength(command.rows().size(), decision);
        decision.applies("I-2");
        Free source = sources.requireFree(command.from(), command.source(), decision);
        RecordId inventory = decision.newId("inventory");
        int number = 0;
        for (InventoryRow row : command.rows()) {
            number++;
            ListLines.requireSound(
                    number,
                    row.year(),
                    0,
                    row.pieces(),
                    decision,
                    row.code(),
                    row.category(),
                    row.classCode(),
                    row.title(),
                    row.documentNumber(),
                    row.security(),
                    row.extent(),
                    row.date(),
                    row.place(),
                    command.source().fileName());
        }
        for (int i = 0; i < command.rows().size(); i++) {
            InventoryRow row = command.rows().get(i);
            RecordId unit = Declaration.unit('M', inventory, i + 1);
            HoldingMigrated migrated = new HoldingMigrated(
                    Holding.of(unit),
                    unit,
                    row.describe(command.fonds(), command.from()),
                    row.pieces(),
                    row.extent(),
                    row.date(),
                    row.code(),
                    row.place(),
                    command.to(),
                    command.source(),
                    row.row());
            holdings.newInstance(() -> new Holding(migrated));
        }
        // Last: the answer names the first record changed, and that is to be one of those that were made.
        sources.claim(source, inventory);
    }
}
