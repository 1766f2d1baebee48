package io.tallystick.command.customers.sources;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.customers.CustomerWatch;
import io.tallystick.command.customers.grading.CreditReports;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.events.customers.sources.SourceEvent.AgencyEntered;
import io.tallystick.events.customers.sources.SourceEvent.CustomerReportFiled;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationApproved;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationCommissioned;
import io.tallystick.events.customers.sources.SourceEvent.InvestigationReported;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormChased;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormReturned;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormSent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Forms sent, investigations commissioned, and what is reported on customers (II-25, II-26, II-35). */
final class Inquiring {
    private static final int MOST_DECIMALS = 2;

    private final LedgerRecords<Source> sources;
    private final Procedures procedures;
    private final CustomerWatch watch;
    private final CreditReports credit;

    Inquiring(LedgerRecords<Source> sources, Procedures procedures, CustomerWatch watch, CreditReports credit) {
        this.sources = sources;
        this.procedures = procedures;
        this.watch = watch;
        this.credit = credit;
    }

    @CommandHandler
    void handle(SendProfileForm command, Decision decision) throws Exception {
        Signature by = procedures.within(command.customer(), decision);
        LocalDate sentOn = Objects.requireNonNullElse(command.sentOn(), decision.today());
        decision.requireField("sentOn", !sentOn.isAfter(decision.today()), "refused.visitInFuture");
        decision.applies("II-25");
        RecordId form = decision.newId("profile-form");
        sources.newInstance(() -> new Source(new ProfileFormSent(
                form,
                command.customer(),
                procedures.unit(command.customer()),
                sentOn,
                sentOn.plusDays(decision.number("II-25", "formReturnDays")),
                by)));
    }

    @CommandHandler
    void handle(ReturnProfileForm command, Decision decision) {
        Aggregate<Source> form = sources.load(command.form().value());
        ProfileFormSent sent = form.invoke(Source::form);
        Signature by = procedures.within(sent.customer(), decision);
        LocalDate returnedOn = Objects.requireNonNullElse(command.returnedOn(), decision.today());
        decision.requireField("returnedOn", !returnedOn.isBefore(sent.sentOn()), "refused.formBeforeSent");
        decision.requireField("returnedOn", !returnedOn.isAfter(decision.today()), "refused.visitInFuture");
        decision.applies("II-25");
        form.execute(f -> {
            decision.requireState(!f.ended(), "refused.formReturned");
            f.record(new ProfileFormReturned(command.form(), sent.customer(), returnedOn, by));
        });
    }

    @CommandHandler
    void handle(ChaseProfileForm command, Decision decision) {
        Aggregate<Source> form = sources.load(command.form().value());
        ProfileFormSent sent = form.invoke(Source::form);
        procedures.within(sent.customer(), decision);
        int days = decision.number("II-25", "formReturnDays");
        form.execute(f -> {
            LocalDate dueOn = sent.returnBy().plusDays((long) days * f.chased());
            decision.requireState(
                    !f.ended() && decision.today().isAfter(dueOn) && decision.applies("II-25"), "refused.formNotDue");
            f.record(new ProfileFormChased(
                    command.form(),
                    sent.customer(),
                    f.chased() + 1,
                    dueOn.plusDays(days),
                    watch.answerable(sent.customer())));
        });
    }

    @CommandHandler
    void handle(EnterAgency command, Decision decision) throws Exception {
        Signature by = decision.within(Places.open(command.unit(), decision));
        decision.requireField("name", !command.name().isBlank(), "refused.textMissing");
        decision.requireField("ground", !command.ground().isBlank(), "refused.textMissing");
        RecordId agency = decision.newId("agency");
        sources.newInstance(() -> new Source(new AgencyEntered(
                agency, command.unit(), command.name().strip(), command.ground().strip(), by)));
    }

    @CommandHandler
    void handle(CommissionInvestigation command, Decision decision) throws Exception {
        Signature by = procedures.within(command.customer(), decision);
        boolean known = command.agency().kind().equals("agency")
                && sources.find(command.agency()).isPresent();
        decision.requireField("agency", known, "refused.noSuchAgency", fact("agency", command.agency()));
        String purpose = command.purpose() == null ? "" : command.purpose().strip();
        BigDecimal budget = Objects.requireNonNullElse(command.budget(), BigDecimal.ZERO);
        decision.requireField("budget", wellFormed(budget), "refused.amountForm");
        decision.require("II-26", !purpose.isEmpty() && budget.signum() > 0, "refused.investigationIncomplete");
        RecordId investigation = decision.newId("investigation");
        sources.newInstance(() -> new Source(new InvestigationCommissioned(
                investigation,
                command.customer(),
                procedures.unit(command.customer()),
                command.agency(),
                purpose,
                budget,
                by)));
    }

    @CommandHandler
    void handle(ApproveInvestigation command, Decision decision) {
        Aggregate<Source> found = sources.load(command.investigation().value());
        InvestigationCommissioned head = found.invoke(Source::investigation);
        Signature by = procedures.within(head.customer(), decision);
        decision.separate("II-26", "role.asker", head.by());
        found.execute(i -> {
            decision.requireState(!i.approved(), "refused.investigationApproved");
            i.record(new InvestigationApproved(command.investigation(), head.customer(), head.by(), by));
        });
    }

    @CommandHandler
    void handle(ReportInvestigation command, Decision decision) throws Exception {
        Aggregate<Source> found = sources.load(command.investigation().value());
        InvestigationCommissioned head = found.invoke(Source::investigation);
        Signature by = procedures.within(head.customer(), decision);
        decision.requireField("reportedOn", !command.reportedOn().isAfter(decision.today()), "refused.visitInFuture");
        decision.requireField("cost", wellFormed(command.cost()), "refused.amountForm");
        decision.requireState(!found.invoke(Source::ended), "refused.investigationReported");
        decision.require("II-26", found.invoke(Source::approved), "refused.investigationNotApproved");
        found.execute(i -> i.record(new InvestigationReported(
                command.investigation(),
                head.customer(),
                command.reportedOn(),
                command.cost(),
                command.cost().compareTo(i.budget()) > 0,
                by)));
        credit.reported(head.customer(), head.agency(), command.reportedOn(), command.cost(), by, decision);
    }

    private static boolean wellFormed(BigDecimal amount) {
        return amount.signum() >= 0 && amount.stripTrailingZeros().scale() <= MOST_DECIMALS;
    }

    @CommandHandler
    void handle(FileCustomerReport command, Decision decision) throws Exception {
        Signature by = procedures.within(command.customer(), decision);
        RecordId unit = procedures.unit(command.customer());
        Procedures.require(decision);
        decision.requireField("text", !command.text().isBlank(), "refused.textMissing");
        decision.requireField(
                "happenedAt", !command.happenedAt().isAfter(decision.recordedAt()), "refused.visitInFuture");
        String kind = command.kind().name().toLowerCase(java.util.Locale.ROOT);
        int most = decision.number("II-35", kind + "Hours");
        boolean inTime = decision.require(
                "II-35",
                !Duration.between(command.happenedAt(), decision.recordedAt())
                        .minusHours(most)
                        .isPositive(),
                "refused.reportedLate",
                fact("kind", command.kind()),
                fact("hours", ChronoUnit.HOURS.between(command.happenedAt(), decision.recordedAt())),
                fact("most", most));
        RecordId report = decision.newId("customer-report");
        sources.newInstance(() -> new Source(new CustomerReportFiled(
                report,
                command.customer(),
                unit,
                command.kind(),
                command.happenedAt(),
                !inTime,
                Visiting.holding(decision.list("II-35", kind + "Posts"), unit, decision),
                decision.protect(command.customer(), command.text().strip()),
                by)));
    }
}
