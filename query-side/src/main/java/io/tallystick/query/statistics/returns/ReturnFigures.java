package io.tallystick.query.statistics.returns;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.EventTypes;
import io.tallystick.events.custody.store.ContainerEvent;
import io.tallystick.events.custody.store.StoreEvent;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.loans.LoanEvent;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.organisation.ArchivesStaffEvent;
import io.tallystick.events.organisation.OrganisationEvent.AuthorityRevoked;
import io.tallystick.events.organisation.OrganisationEvent.DepartureCompleted;
import io.tallystick.events.organisation.OrganisationEvent.UnitClosed;
import io.tallystick.events.statistics.CountingRules;
import io.tallystick.events.statistics.FigureCatalogue;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.statistics.fold.Folded;
import io.tallystick.query.statistics.fold.LedgerFold;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Every figure of the catalogue for a time, from the log and nothing else, as of a position: the same position always gives the same
 * figures (I-19). What came in and left is counted as in the balance of the time (I-14).
 *
 * @param log what is counted
 * @param vault opens what is personal, to be counted
 * @param zone the house's
 */
public record ReturnFigures(EventReader log, Vault vault, ZoneId zone) {
    private static final int BLOCK = 5_000;

    private static final Set<String> TOLD = told();

    /**
     * The figures.
     *
     * @param bandsWhole whether everything that was said of the staff can still be read
     */
    public record Computed(Map<String, BigDecimal> figures, boolean bandsWhole) {}

    private static Set<String> told() {
        Set<String> types = new HashSet<>();
        Stream.of(LoanEvent.class, StoreEvent.class, ContainerEvent.class, ArchivesStaffEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .forEach(type -> types.add(EventTypes.nameOf(type)));
        Stream.of(UnitClosed.class, DepartureCompleted.class, AuthorityRevoked.class)
                .forEach(type -> types.add(EventTypes.nameOf(type)));
        return Set.copyOf(types);
    }

    /**
     * Computes them.
     *
     * @param begins the first day of the time
     * @param ends its last day
     * @param position everything up to it is taken in
     */
    public Computed of(LocalDate begins, LocalDate ends, long position) {
        Instant from = begins.atStartOfDay(zone).toInstant();
        Instant until = ends.plusDays(1).atStartOfDay(zone).toInstant();
        Tally tally = new Tally();
        holdings(LedgerFold.upTo(log, position, at -> {}), from, until, tally);
        StaffOnDay staff = new StaffOnDay(vault, ends);
        UseInTime use = new UseInTime(begins, ends);
        RoomsAtEnd rooms = new RoomsAtEnd();
        EventJson json = new EventJson();
        for (long at = 0; at < position; ) {
            at = log.read(at, position, BLOCK, stored -> {
                if (TOLD.contains(stored.type())) {
                    take(new LogEntry(stored, json), until, tally, staff, use, rooms);
                }
            });
        }
        staff.count(tally);
        rooms.count(tally);
        Map<String, BigDecimal> figures = new TreeMap<>();
        FigureCatalogue.names().forEach(name -> figures.put(name, tally.of(name)));
        return new Computed(figures, !staff.withheld());
    }

    private static void take(
            LogEntry entry, Instant until, Tally tally, StaffOnDay staff, UseInTime use, RoomsAtEnd rooms) {
        DomainEvent event = entry.event();
        switch (event) {
            case LoanEvent e -> use.take(e, tally);
            case StoreEvent e -> atEnd(entry, until, rooms, e);
            case ContainerEvent e -> atEnd(entry, until, rooms, e);
            default -> staff.take(event);
        }
    }

    private static void atEnd(LogEntry entry, Instant until, RoomsAtEnd rooms, DomainEvent event) {
        if (entry.occurredAt().isBefore(until)) {
            rooms.take(event);
        }
    }

    private static void holdings(Folded folded, Instant from, Instant until, Tally tally) {
        Set<String> fonds = new HashSet<>();
        folded.sums(from, until).forEach((key, sums) -> {
            String unit = "." + CountingRules.of(CustodyUnitKind.valueOf(key.kind()));
            tally.add("holdings" + unit, sums.closing);
            tally.add("takenOver" + unit, sums.takenOver);
            tally.add("received" + unit, sums.received);
            tally.add("movedOut" + unit, sums.movedOut);
            tally.add("destroyed" + unit, sums.destroyed);
            if (sums.closing > 0) {
                fonds.add(key.fonds());
            }
        });
        tally.add("fonds", fonds.size());
    }
}
