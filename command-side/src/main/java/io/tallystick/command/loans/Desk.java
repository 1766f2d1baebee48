package io.tallystick.command.loans;

import io.tallystick.command.custody.Holding;
import io.tallystick.command.custody.store.Coding;
import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanEvent.LoanRequested;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.events.loans.Settlement;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Hands files out and takes them back; loan, holding, waiting list and reader say the same at every moment. */
final class Desk {
    private final Repository<Loan> loans;
    private final Repository<Holding> holdings;
    private final Repository<WaitingList> waitingLists;
    private final Repository<Reader> readers;
    private final Coding coding;

    Desk(
            Repository<Loan> loans,
            Repository<Holding> holdings,
            Repository<WaitingList> waitingLists,
            Repository<Reader> readers,
            Coding coding) {
        this.loans = loans;
        this.holdings = holdings;
        this.waitingLists = waitingLists;
        this.readers = readers;
        this.coding = coding;
    }

    @CommandHandler
    void handle(HandOut command, Decision decision) throws Exception {
        Aggregate<Loan> loan = loans.load(command.loan().value());
        LoanRequested head = loan.invoke(Loan::head);
        RecordId unit = head.file().unit();
        Aggregate<Holding> holding = holdings.load(Holding.of(unit).value());
        Aggregate<WaitingList> waiting =
                waitingLists.loadOrCreate(WaitingList.of(unit).value(), WaitingList::empty);
        Aggregate<Reader> reader = readers.loadOrCreate(head.reader().value(), Reader::unknown);
        boolean itsTurn = waiting.invoke(list -> list.first(command.loan()));
        loan.execute(l -> l.handOut(command, itsTurn, decision));
        Requests.requireOnTheBooks(head.reader(), reader, decision);
        holding.execute(h -> h.handOut(command.loan(), head.reader(), head.mode() == LoanMode.OFF_SITE, decision));
        waiting.execute(list -> list.leave(command.loan()));
        reader.execute(r -> r.take(head.reader(), head.employee(), command.loan(), unit));
    }

    @CommandHandler
    void handle(TakeBack command, Decision decision) {
        Aggregate<Loan> loan = loans.load(command.loan().value());
        LoanRequested head = loan.invoke(Loan::head);
        loan.execute(l -> l.takeBack(command, decision));
        holdings.load(Holding.of(head.file().unit()).value()).execute(h -> h.bringBack(command.loan()));
        readers.load(head.reader().value()).execute(r -> r.giveBack(command.loan()));
    }

    @CommandHandler
    void handle(RenewLoan command, Decision decision) throws Exception {
        Aggregate<Loan> loan = loans.load(command.loan().value());
        LoanRequested head = loan.invoke(Loan::head);
        RecordId unit = head.file().unit();
        // A loan taken over from an old loan book never waited, and may be the first to have a list asked for.
        Aggregate<WaitingList> waiting =
                waitingLists.loadOrCreate(WaitingList.of(unit).value(), WaitingList::empty);
        boolean nobodyWaits = !waiting.invoke(list -> list.anotherWaits(head.reader()));
        loan.execute(l -> l.renew(nobodyWaits, decision));
        if (nobodyWaits) {
            waiting.execute(list -> list.nobodyWaited(unit, command.loan()));
        }
    }

    @CommandHandler
    void handle(SettleLoan command, Decision decision) {
        Aggregate<Loan> loan = loans.load(command.loan().value());
        LoanRequested head = loan.invoke(Loan::head);
        boolean out = Objects.requireNonNull(loan.invoke(Loan::state)).out();
        loan.execute(l -> l.settle(command, decision));
        if (out) {
            holdings.load(Holding.of(head.file().unit()).value())
                    .execute(h -> leave(h, command.settlement(), command.loan()));
            readers.load(head.reader().value()).execute(r -> r.giveBack(command.loan()));
        }
    }

    @CommandHandler
    void handle(RecordCopies command, Decision decision) {
        Aggregate<Loan> loan = loans.load(command.loan().value());
        String certificate = command.certificate();
        RecordId room = loan.invoke(l -> l.head().room());
        loan.execute(l -> l.recordCopies(command, decision));
        if (certificate != null) {
            coding.requireFreeCertificate(room, certificate, decision);
            coding.give(room, Map.of(certificate, command.loan()));
        }
    }

    private static void leave(Holding holding, Settlement settlement, RecordId loan) {
        if (settlement == Settlement.FOUND_ON_SHELF) {
            holding.bringBack(loan);
        } else {
            holding.lose(loan);
        }
    }
}
