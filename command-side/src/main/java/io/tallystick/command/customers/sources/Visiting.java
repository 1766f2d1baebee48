package io.tallystick.command.customers.sources;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.LedgerRecords;
import io.tallystick.command.due.Answerable;
import io.tallystick.events.customers.sources.ReportPeriod;
import io.tallystick.events.customers.sources.SourceEvent.VisitEntered;
import io.tallystick.events.customers.sources.SourceEvent.VisitRecorded;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportChased;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportOpened;
import io.tallystick.events.customers.sources.SourceEvent.VisitReportSubmitted;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;

/** Visits and the reports on them (II-24, II-30 to II-32, II-36). */
final class Visiting {
    private final LedgerRecords<VisitReport> reports;
    private final LedgerRecords<Source> sources;
    private final Procedures procedures;

    Visiting(LedgerRecords<VisitReport> reports, LedgerRecords<Source> sources, Procedures procedures) {
        this.reports = reports;
        this.sources = sources;
        this.procedures = procedures;
    }

    @CommandHandler
    void handle(RecordVisit command, Decision decision) throws Exception {
        Signature by = procedures.within(command.customer(), decision);
        RecordId unit = procedures.unit(command.customer());
        Procedures.require(decision);
        RecordId salesperson = Objects.requireNonNullElse(command.salesperson(), decision.askedBy());
        requireEmployee(salesperson, decision);
        decision.requireField("findings", !command.findings().isBlank(), "refused.textMissing");
        decision.requireField(
                "visitedAt", !command.visitedAt().isAfter(decision.recordedAt()), "refused.visitInFuture");
        long hours = ChronoUnit.HOURS.between(command.visitedAt(), decision.recordedAt());
        int most = decision.number("II-31", "recordingHours");
        boolean inTime = decision.require(
                "II-31",
                !Duration.between(command.visitedAt(), decision.recordedAt())
                        .minusHours(most)
                        .isPositive(),
                "refused.visitRecordedLate",
                fact("hours", hours),
                fact("most", most));
        Aggregate<VisitReport> report =
                report(salesperson, unit, period(decision), decision.dayOf(command.visitedAt()), by, decision);
        RecordId visit = decision.newId("visit");
        RecordId id = new RecordId(report.identifierAsString());
        sources.newInstance(() -> new Source(new VisitRecorded(
                visit,
                command.customer(),
                unit,
                salesperson,
                command.visitedAt(),
                command.purpose(),
                id,
                decision.protect(command.customer(), command.findings().strip()),
                !inTime,
                by)));
        report.execute(r -> r.record(new VisitEntered(id, visit, r.submitted())));
    }

    private static ReportPeriod period(Decision decision) {
        return ReportPeriod.valueOf(decision.rules().parameter("II-30", "period", decision.occurredOn()));
    }

    private static void requireEmployee(RecordId employee, Decision decision) {
        decision.requireField(
                "salesperson",
                decision.organisation().employee(employee).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", employee));
    }

    /** The report a day belongs into, opened if it is not yet. */
    private Aggregate<VisitReport> report(
            RecordId salesperson, RecordId unit, ReportPeriod period, LocalDate day, Signature by, Decision decision)
            throws Exception {
        decision.applies("II-30");
        LocalDate first = period == ReportPeriod.DAILY ? day : day.withDayOfMonth(1);
        LocalDate last = period == ReportPeriod.DAILY ? day : day.withDayOfMonth(day.lengthOfMonth());
        RecordId id = VisitReport.of(salesperson, period, first);
        Instant dueBy = period == ReportPeriod.DAILY
                ? decision.startOf(last.plusDays(1))
                        .plus(Duration.ofHours(decision.number("II-32", "dailyReportHours")))
                : decision.startOf(last.plusDays(1L + decision.number("II-32", "monthlyReportDays")));
        Aggregate<VisitReport> report = reports.loadOrCreate(id.value(), VisitReport::unopened);
        report.execute(r -> {
            if (r.opened().isEmpty()) {
                r.record(new VisitReportOpened(
                        id, unit, salesperson, period, first, last, dueBy, decision.dayOf(dueBy), by));
            }
        });
        return report;
    }

    @CommandHandler
    void handle(OpenVisitReport command, Decision decision) throws Exception {
        requireEmployee(command.salesperson(), decision);
        RecordId unit = decision.organisation()
                .employee(command.salesperson())
                .orElseThrow()
                .unit();
        Signature by = decision.within(Places.scope(unit, decision));
        Procedures.require(decision);
        decision.requireField("day", !command.day().isAfter(decision.today()), "refused.visitInFuture");
        LocalDate first = command.period() == ReportPeriod.DAILY
                ? command.day()
                : command.day().withDayOfMonth(1);
        RecordId id = VisitReport.of(command.salesperson(), command.period(), first);
        decision.require("II-30", reports.find(id).isEmpty(), "refused.reportOpenAlready");
        report(command.salesperson(), unit, command.period(), command.day(), by, decision);
    }

    @CommandHandler
    void handle(SubmitVisitReport command, Decision decision) {
        Aggregate<VisitReport> report = reports.load(command.report().value());
        VisitReportOpened head = report.invoke(r -> r.opened().orElseThrow());
        Signature by = decision.within(Places.scope(head.unit(), decision));
        Procedures.require(decision);
        decision.requireState(
                by.employee().equals(head.salesperson()) || head.salesperson().equals(by.actingFor()),
                "refused.reportNotOwn");
        String reason = command.reason() == null || command.reason().isBlank()
                ? null
                : command.reason().strip();
        boolean late = decision.recordedAt().isAfter(head.dueBy());
        decision.require("II-32", !late || reason != null, "refused.reportLate");
        report.execute(r -> {
            decision.requireState(!r.submitted(), "refused.reportHandedIn");
            r.record(new VisitReportSubmitted(command.report(), r.visits(), late, late ? reason : null, by));
        });
    }

    @CommandHandler
    void handle(ChaseVisitReport command, Decision decision) {
        Aggregate<VisitReport> report = reports.load(command.report().value());
        VisitReportOpened head = report.invoke(r -> r.opened().orElseThrow());
        decision.within(Places.scope(head.unit(), decision));
        report.execute(r -> {
            boolean owed =
                    !r.submitted() && decision.today().isAfter(head.dueOn().plusDays(r.chased()));
            decision.requireState(owed && decision.applies("II-32"), "refused.reportNotDue");
            List<RecordId> salesperson = List.of(head.salesperson());
            r.record(new VisitReportChased(
                    command.report(),
                    r.chased() + 1,
                    head.dueOn(),
                    r.chased() == 0 ? salesperson : Answerable.superiors(salesperson, decision.organisation())));
        });
    }

    /** Who is told of what comes in, by their posts in the unit. */
    static List<RecordId> holding(List<String> posts, RecordId unit, Decision decision) {
        return Answerable.holding(
                posts.stream().map(Post::valueOf).toList(),
                Places.scope(unit, decision),
                decision.today(),
                decision.organisation());
    }
}
