package io.tallystick.command.customers.contacts;

import io.tallystick.command.custody.Places;
import io.tallystick.command.customers.CustomerWatch;
import io.tallystick.command.customers.CustomerWatch.Watched;
import io.tallystick.command.customers.grading.TradeStandings;
import io.tallystick.command.customers.grading.TradeStandings.Standing;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.contacts.AnnualReportStanding;
import io.tallystick.events.customers.contacts.ContactEvent;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportAsked;
import io.tallystick.events.kernel.RecordId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;

/** The yearly results of active customers are asked for until they are there, or why not was said (IV-10). */
final class AnnualReports {
    private final LedgerRecords<Contacts> contacts;
    private final CustomerWatch watch;
    private final TradeStandings trades;

    AnnualReports(LedgerRecords<Contacts> contacts, CustomerWatch watch, TradeStandings trades) {
        this.contacts = contacts;
        this.watch = watch;
        this.trades = trades;
    }

    @CommandHandler
    void handle(AskAnnualReport command, Decision decision) throws Exception {
        Watched file = watch.of(command.customer());
        decision.within(Places.scope(file.unit(), decision));
        LocalDate today = decision.today();
        decision.requireField("year", command.year() < today.getYear(), "refused.customerYearNotOver");
        boolean asked = decision.applies("IV-10");
        boolean active = asked && active(trades.of(command.customer()), file, command.year());
        contacts.loadOrCreate(ContactEvent.of(command.customer()).value(), Contacts::unknown)
                .execute(c -> {
                    AnnualReportStanding standing = c.results(command.year())
                            .orElse(active ? AnnualReportStanding.OWED : AnnualReportStanding.NOT_ACTIVE);
                    boolean owed = standing == AnnualReportStanding.OWED;
                    c.record(new AnnualReportAsked(
                            ContactEvent.of(command.customer()),
                            command.customer(),
                            file.unit(),
                            command.year(),
                            standing,
                            owed ? today.plusDays(decision.number("IV-10", "annualAskDays")) : null,
                            owed ? to(file) : List.of()));
                });
    }

    /** It traded in the year, or before and after it. */
    private static boolean active(Standing trade, Watched file, int year) {
        LocalDate first = trade.firstSale();
        LocalDate last = trade.lastSale();
        return first != null
                && last != null
                && first.getYear() <= year
                && last.getYear() >= year
                && (file.ended() == null || file.ended().getYear() > year);
    }

    private static List<RecordId> to(Watched file) {
        RecordId salesperson = file.salesperson();
        return List.of(salesperson == null ? file.custodian() : salesperson);
    }
}
