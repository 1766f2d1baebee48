package io.tallystick.command.custody;

import io.tallystick.command.custody.SourceLists.Free;
import io.tallystick.command.door.Decision;
import io.tallystick.command.filing.CustodyUnit;
import io.tallystick.command.filing.Materials;
import io.tallystick.events.custody.ListLine;
import io.tallystick.events.custody.TransferEvent.TransferListed;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Takes in lists made outside the ledger: the list, its units and their holdings in one append. */
final class Declaration {
    private final Repository<CustodyUnit> units;
    private final Repository<Holding> holdings;
    private final Repository<Transfer> transfers;
    private final SourceLists sources;

    Declaration(
            Repository<CustodyUnit> units,
            Repository<Holding> holdings,
            Repository<Transfer> transfers,
            SourceLists sources) {
        this.units = units;
        this.holdings = holdings;
        this.transfers = transfers;
        this.sources = sources;
    }

    @CommandHandler
    void handle(DeclareTransfer command, Decision decision) throws Exception {
        Scope scope = Places.between(command.fonds(), command.from(), command.to(), decision);
        Signature lister = decision.within(scope);
        ListLines.requireLength(command.lines().size(), decision);
        decision.applies("I-2");
        @Nullable
        Free source = command.source() == null ? null : sources.requireFree(command.from(), command.source(), decision);
        RecordId transfer = decision.newId("transfer");
        List<ListLine> lines = lines(command, transfer, decision);
        TransferListed head = ListLines.head(
                transfer,
                command.fonds(),
                command.from(),
                command.to(),
                command.project(),
                true,
                command.source(),
                lines,
                lister);
        transfers.newInstance(() -> new Transfer(head, lines));
        if (source != null) {
            sources.claim(source, transfer);
        }
        for (ListLine line : lines) {
            DeclaredLine declared = command.lines().get(line.line() - 1);
            CustodyUnitDeclared unit = new CustodyUnitDeclared(
                    line.unit(),
                    Materials.settle(
                            declared.describe(command.fonds(), command.from(), command.project()),
                            declared.material(),
                            line.line(),
                            decision),
                    lister.employee(),
                    line.pages(),
                    line.pieces(),
                    transfer,
                    declared.row());
            units.newInstance(() -> new CustodyUnit(unit));
            holdings.newInstance(() -> new Holding(line.unit(), command.from()))
                    .execute(holding -> holding.listed(transfer, line.line()));
        }
    }

    private static List<ListLine> lines(DeclareTransfer command, RecordId transfer, Decision decision) {
        List<ListLine> lines = new ArrayList<>(command.lines().size());
        for (DeclaredLine line : command.lines()) {
            int number = lines.size() + 1;
            ListLines.requireSound(
                    number,
                    line.year(),
                    line.pages(),
                    line.pieces(),
                    decision,
                    line.code(),
                    line.category(),
                    line.classCode(),
                    line.title(),
                    line.documentNumber(),
                    line.security(),
                    line.condition(),
                    line.remarks(),
                    command.project());
            lines.add(line.toLine(number, unit('T', transfer, number)));
        }
        return lines;
    }

    /** Units that come with a list are numbered within it: one identifier is drawn for the whole. */
    static RecordId unit(char prefix, RecordId list, int number) {
        return RecordId.of("unit", String.format(Locale.ROOT, "%s%s-%05d", prefix, list.key(), number));
    }
}
