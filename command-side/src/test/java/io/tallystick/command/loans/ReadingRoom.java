package io.tallystick.command.loans;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.Holding;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.loans.LoanMode;
import io.tallystick.events.loans.ReturnCondition;
import io.tallystick.events.loans.UsePurpose;
import org.jspecify.annotations.Nullable;

/**
 * The archive with files on its shelves: {@code feng} of the department reads, his head {@code han} and the archives'
 * head {@code hu} approve, {@code ru} is at the desk.
 */
final class ReadingRoom {
    private final Archive archive = new Archive();
    private final Scenario house = archive.house();
    private int migrated;

    Archive archive() {
        return archive;
    }

    Scenario house() {
        return house;
    }

    /** A file of three pages, on the shelf. */
    RecordId file() {
        RecordId unit = archive.ready(CustodyUnitKind.ITEM);
        RecordId holding = Holding.of(unit);
        house.fact(
                "Holding",
                holding,
                new HoldingReceived(holding, RecordId.of("transfer", "2026-000099"), Archive.ARCHIVES));
        return unit;
    }

    /** A file taken over from an inventory, whose pages nobody counted. */
    RecordId migrated(@Nullable String security) {
        RecordId unit = RecordId.of("unit", "M" + ++migrated);
        RecordId holding = Holding.of(unit);
        UnitDescription description = new UnitDescription(
                Scenario.FONDS,
                Archive.DEPARTMENT,
                null,
                CustodyUnitKind.VOLUME,
                "WS",
                "SC",
                1987,
                RetentionPeriod.PERMANENT,
                "Old papers",
                null,
                security);
        house.fact(
                "Holding",
                holding,
                new HoldingMigrated(
                        holding,
                        unit,
                        description,
                        4,
                        null,
                        null,
                        "87-1",
                        "A-3",
                        Archive.ARCHIVES,
                        Archive.SOURCE,
                        migrated));
        return unit;
    }

    static RequestLoan reading(RecordId unit) {
        return new RequestLoan(unit, null, UsePurpose.WORK, "to answer a letter", null, null, null, null, null);
    }

    static RequestLoan offSite(RecordId unit) {
        return new RequestLoan(
                unit, LoanMode.OFF_SITE, UsePurpose.WORK, "hearing", "shown in court", null, null, null, null);
    }

    static TakeBack intact(RecordId loan, @Nullable Integer pages) {
        return new TakeBack(loan, pages, ReturnCondition.INTACT, null, null, null, null);
    }

    RecordId requested(RequestLoan request) {
        return house.as("feng").command(request).accepted().record();
    }

    /** An approved visit of {@code feng}. */
    RecordId visit(RecordId unit) {
        RecordId loan = requested(reading(unit));
        house.as("ru").command(new ApproveLoan(loan, null)).accepted();
        return loan;
    }

    /** A visit going on. */
    RecordId reading() {
        RecordId loan = visit(file());
        house.as("ru").command(new HandOut(loan, null)).accepted();
        return loan;
    }

    /** An approved exception for {@code feng}. */
    RecordId exception(RecordId unit) {
        RecordId loan = requested(offSite(unit));
        house.as("han").command(new ApproveLoan(loan, null)).accepted();
        house.as("hu").command(new ApproveLoan(loan, "agreed")).accepted();
        return loan;
    }

    /** A file of the unit off site, with {@code feng}. */
    RecordId lent(RecordId unit) {
        RecordId loan = exception(unit);
        house.as("ru").command(new HandOut(loan, null)).accepted();
        return loan;
    }
}
