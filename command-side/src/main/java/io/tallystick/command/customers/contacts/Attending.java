package io.tallystick.command.customers.contacts;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.customers.CustomerWatch;
import io.tallystick.command.customers.CustomerWatch.Watched;
import io.tallystick.command.customers.grading.TradeStandings;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.due.Answerable;
import io.tallystick.events.customers.contacts.ContactEvent;
import io.tallystick.events.customers.contacts.ContactEvent.AnnualReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.ContactAssigned;
import io.tallystick.events.customers.contacts.ContactEvent.ContactRelieved;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportChased;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.ContactsCounted;
import io.tallystick.events.customers.contacts.ContactEvent.CustomerFileConsolidated;
import io.tallystick.events.customers.contacts.ContactEvent.CustomerReceived;
import io.tallystick.events.customers.contacts.ContactEvent.MajorChangeRecorded;
import io.tallystick.events.customers.contacts.ReceptionLevel;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.rulebook.CustomerTier;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.jspecify.annotations.Nullable;

/** Who is in contact with a customer, its receptions, its changes, its yearly results (IV-4, IV-8, IV-10, IV-17 to IV-21). */
final class Attending {
    private final LedgerRecords<Contacts> contacts;
    private final CustomerWatch watch;
    private final TradeStandings trades;

    Attending(LedgerRecords<Contacts> contacts, CustomerWatch watch, TradeStandings trades) {
        this.contacts = contacts;
        this.watch = watch;
        this.trades = trades;
    }

    private Signature within(Watched file, Decision decision) {
        return decision.within(Places.scope(file.unit(), decision));
    }

    private Aggregate<Contacts> of(RecordId customer) throws Exception {
        return contacts.loadOrCreate(ContactEvent.of(customer).value(), Contacts::unknown);
    }

    @CommandHandler
    void handle(RecordMajorChange command, Decision decision) throws Exception {
        Watched file = watch.of(command.customer());
        Signature by = within(file, decision);
        decision.applies("IV-8");
        decision.applies("IV-9");
        decision.applies("II-54");
        decision.requireField("on", !command.on().isAfter(decision.today()), "refused.visitInFuture");
        decision.requireField("text", !command.text().isBlank(), "refused.textMissing");
        of(command.customer())
                .execute(c -> c.record(new MajorChangeRecorded(
                        ContactEvent.of(command.customer()),
                        command.customer(),
                        file.unit(),
                        c.nextChange(),
                        command.kind(),
                        command.on(),
                        decision.protect(command.customer(), command.text().strip()),
                        by)));
    }

    @CommandHandler
    void handle(AssignContact command, Decision decision) throws Exception {
        Watched file = watch.of(command.customer());
        Signature by = within(file, decision);
        requireEmployee("employee", command.employee(), decision);
        decision.require(
                "VI-20",
                !decision.organisation().leaving(command.employee()),
                "refused.employeeLeaving",
                fact("employee", command.employee()));
        decision.applies("IV-20");
        of(command.customer()).execute(c -> {
            decision.requireState(!c.has(command.employee()), "refused.contactAlready");
            c.record(new ContactAssigned(
                    ContactEvent.of(command.customer()),
                    command.customer(),
                    file.unit(),
                    command.employee(),
                    decision.today().plusDays(decision.number("IV-21", "contactReportCadenceDays")),
                    by));
        });
    }

    @CommandHandler
    void handle(RelieveContact command, Decision decision) throws Exception {
        Watched file = watch.of(command.customer());
        Signature by = within(file, decision);
        of(command.customer()).execute(c -> {
            decision.requireState(c.has(command.employee()), "refused.noContact");
            c.record(new ContactRelieved(
                    ContactEvent.of(command.customer()), command.customer(), command.employee(), by));
        });
    }

    /** A shortfall opens a dated obligation; it refuses nothing (IV-20). */
    @CommandHandler
    void handle(CountContacts command, Decision decision) throws Exception {
        Watched file = watch.of(command.customer());
        within(file, decision);
        boolean asked = decision.applies("IV-20");
        int least = asked ? decision.number("IV-20", "leastContacts") : 0;
        of(command.customer()).execute(c -> {
            boolean isShort = c.count() < least;
            c.record(new ContactsCounted(
                    ContactEvent.of(command.customer()),
                    command.customer(),
                    c.count(),
                    least,
                    isShort,
                    isShort ? decision.today().plusDays(decision.number("IV-20", "shortfallDays")) : null,
                    isShort
                            ? Answerable.holding(
                                    List.of(Post.DEPARTMENT_HEAD),
                                    Places.scope(file.unit(), decision),
                                    decision.today(),
                                    decision.organisation())
                            : List.of()));
        });
    }

    @CommandHandler
    void handle(FileContactReport command, Decision decision) throws Exception {
        Watched file = watch.of(command.customer());
        Signature by = within(file, decision);
        decision.requireField("text", !command.text().isBlank(), "refused.textMissing");
        of(command.customer()).execute(c -> {
            decision.require("IV-21", c.has(by.employee()), "refused.noContact");
            c.record(new ContactReportFiled(
                    ContactEvent.of(command.customer()),
                    command.customer(),
                    by.employee(),
                    decision.protect(command.customer(), command.text().strip()),
                    decision.today().plusDays(decision.number("IV-21", "contactReportCadenceDays")),
                    by));
        });
    }

    @CommandHandler
    void handle(ChaseContactReport command, Decision decision) throws Exception {
        within(watch.of(command.customer()), decision);
        int days = decision.number("IV-21", "contactReportCadenceDays");
        of(command.customer()).execute(c -> {
            boolean owed = c.reportBy(command.employee())
                    .filter(day -> decision.today().isAfter(day))
                    .isPresent();
            decision.requireState(owed && decision.applies("IV-21"), "refused.reportNotDue");
            c.record(new ContactReportChased(
                    ContactEvent.of(command.customer()),
                    command.customer(),
                    command.employee(),
                    decision.today().plusDays(days),
                    List.of(command.employee())));
        });
    }

    @CommandHandler
    void handle(ReceiveCustomer command, Decision decision) throws Exception {
        Watched file = watch.of(command.customer());
        Signature by = within(file, decision);
        RecordId host = Objects.requireNonNullElse(command.host(), decision.askedBy());
        requireEmployee("host", host, decision);
        decision.requireField("on", !command.on().isAfter(decision.today()), "refused.visitInFuture");
        decision.applies("IV-17");
        boolean below = command.level() != ReceptionLevel.VIP
                && trades.tier(command.customer())
                        .filter(CustomerTier.KEY::equals)
                        .isPresent();
        @Nullable String reason = said(command.reason());
        decision.require(
                "IV-18", !below || reason != null, "refused.receptionBelowLevel", fact("level", command.level()));
        of(command.customer())
                .execute(c -> c.record(new CustomerReceived(
                        ContactEvent.of(command.customer()),
                        command.customer(),
                        file.unit(),
                        c.nextReception(),
                        command.on(),
                        command.level(),
                        host,
                        below,
                        below ? reason : null,
                        by)));
    }

    @CommandHandler
    void handle(ConsolidateCustomerFile command, Decision decision) throws Exception {
        Watched file = watch.of(command.customer());
        Signature by = within(file, decision);
        boolean information = !decision.organisation()
                .appointments(by.employee(), Post.INFORMATION_OFFICER, decision.today())
                .isEmpty();
        decision.require("IV-4", information, "refused.notOfInformation");
        of(command.customer())
                .execute(c -> c.record(new CustomerFileConsolidated(
                        ContactEvent.of(command.customer()), command.customer(), file.unit(), by)));
    }

    @CommandHandler
    void handle(FileAnnualReport command, Decision decision) throws Exception {
        Watched file = watch.of(command.customer());
        Signature by = within(file, decision);
        @Nullable String document = said(command.document());
        @Nullable String waiver = said(command.waiver());
        int thisYear = decision.today().getYear();
        decision.requireField(
                "year",
                command.year() <= thisYear && command.year() >= 1900,
                "refused.calendarYear",
                fact("year", command.year()));
        decision.require("IV-10", document != null || waiver != null, "refused.annualReportMissing");
        of(command.customer()).execute(c -> {
            decision.requireField("year", !c.filed(command.year()), "refused.annualReportFiled");
            c.record(new AnnualReportFiled(
                    ContactEvent.of(command.customer()),
                    command.customer(),
                    file.unit(),
                    command.year(),
                    document,
                    document == null ? waiver : null,
                    by));
        });
    }

    private static void requireEmployee(String field, RecordId employee, Decision decision) {
        decision.requireField(
                field,
                decision.organisation().employee(employee).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", employee));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
