package io.tallystick.command.ledger;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.EmployeeFile;
import io.tallystick.command.organisation.FondsFile;
import io.tallystick.command.organisation.UnitFile;
import io.tallystick.command.rulebook.Book;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.ledger.LedgerEvent.ClockKind;
import io.tallystick.events.ledger.LedgerEvent.Kind;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/** Founds a ledger in one append: its kind, its profile, the first fonds, unit, employee and post. */
public final class LedgerOpening {
    private final LedgerTime time;
    private final Repository<Ledger> ledgers;
    private final Repository<Book> books;
    private final Repository<FondsFile> fonds;
    private final Repository<UnitFile> units;
    private final Repository<EmployeeFile> employees;

    public LedgerOpening(
            LedgerTime time,
            Repository<Ledger> ledgers,
            Repository<Book> books,
            Repository<FondsFile> fonds,
            Repository<UnitFile> units,
            Repository<EmployeeFile> employees) {
        this.time = time;
        this.ledgers = ledgers;
        this.books = books;
        this.fonds = fonds;
        this.units = units;
        this.employees = employees;
    }

    @CommandHandler
    void handle(OpenLedger command, Decision decision) throws Exception {
        decision.asFounder();
        decision.requireState(decision.rules().profile().isEmpty(), "refused.ledgerIsOpen");
        ClockKind clock = time.kind();
        decision.requireState(
                command.kind() == Kind.SAMPLE || clock == ClockKind.SYSTEM, "refused.realOnSimulatedTime");
        RecordId fondsId = RecordId.of("fonds", command.fondsNumber());
        RecordId unitId = RecordId.of("org", command.fondsNumber() + "-" + command.unitCode());
        RecordId employeeId = RecordId.of("employee", command.employeeNumber());
        ledgers.newInstance(() -> new Ledger(command.house(), command.kind(), clock));
        books.newInstance(() -> new Book(command.profile()));
        fonds.newInstance(() -> new FondsFile(fondsId, command.fondsNumber(), command.fondsName()));
        units.newInstance(() -> new UnitFile(unitId, fondsId, null, command.unitCode(), command.unitName()));
        employees
                .newInstance(() -> new EmployeeFile(
                        employeeId,
                        decision.protect(employeeId, command.employeeName()),
                        unitId,
                        null,
                        command.account()))
                .execute(founder -> founder.assign(Post.LEDGER_ADMINISTRATOR, Scope.HOUSE, decision.today(), null));
    }
}
