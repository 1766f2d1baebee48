package io.tallystick.command.retention;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.InventoryRow;
import io.tallystick.command.custody.MigrateHoldings;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.custody.HoldingEvent.HoldingMigrated;
import io.tallystick.events.custody.ListSource;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.kernel.LineSet;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.retention.DestructionBatchEvent.RegisterDrawnUp;
import io.tallystick.events.retention.Disposal;
import io.tallystick.events.retention.Hold;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The archive with old holdings and the people of a destruction: appraisers {@code an} and {@code bao}, the legal
 * representative {@code fa}, supervisors {@code jian} and {@code jin}, the compliance officer {@code co}. The archives' head
 * {@code hu} lists and registers, the archivist {@code ru} destroys.
 */
final class Depot {
    /** A day after the waiting period of a register approved on the scenario's first day. */
    static final String WAITED = "2026-06-01T09:00:00Z";

    final Archive archive = new Archive();
    final Scenario house = archive.house();
    private int inventories;

    Depot() {
        Scope fonds = Scope.ofFonds(Scenario.FONDS);
        house.employ("an", Archive.ARCHIVES, fonds, Post.APPRAISER);
        house.employ("bao", Archive.ARCHIVES, fonds, Post.APPRAISER);
        house.employ("fa", Archive.ARCHIVES, fonds, Post.LEGAL_REPRESENTATIVE);
        house.employ("jian", Archive.ARCHIVES, fonds, Post.DESTRUCTION_SUPERVISOR);
        house.employ("jin", Archive.ARCHIVES, fonds, Post.DESTRUCTION_SUPERVISOR);
        house.employ("co", Archive.ARCHIVES, fonds, Post.COMPLIANCE_OFFICER);
    }

    /** Holdings taken over from an inventory, by {@code hu}. */
    List<RecordId> held(int count, String category, int year, String period) {
        inventories++;
        ListSource source = new ListSource("old.xlsx", "%064d".formatted(inventories), "XLSX");
        List<InventoryRow> rows = IntStream.rangeClosed(1, count)
                .mapToObj(i -> new InventoryRow(
                        i,
                        "OLD-" + i,
                        CustodyUnitKind.VOLUME,
                        category,
                        "SC",
                        "Old papers " + i,
                        year,
                        null,
                        3,
                        new RetentionPeriod(period),
                        null,
                        null,
                        null,
                        null))
                .toList();
        house.as("hu")
                .command(new MigrateHoldings(Scenario.FONDS, Archive.DEPARTMENT, Archive.ARCHIVES, source, rows))
                .accepted();
        return house.events(HoldingMigrated.class).stream()
                .map(HoldingMigrated::unit)
                .toList();
    }

    /** Holdings whose period has begun. */
    List<RecordId> running(int count, String category, int year, String period) {
        List<RecordId> units = held(count, category, year, period);
        house.as("hu").command(new StartRetention(units)).accepted();
        return units;
    }

    /** Holdings of 2010 that were kept for ten years: due since 2021. */
    List<RecordId> due(int count) {
        return running(count, "WS", 2010, "D10");
    }

    static RecordId retention(RecordId unit) {
        return RecordId.of("retention", unit.key());
    }

    PlaceHold hold(RecordId unit) {
        return new PlaceHold(
                retention(unit),
                Hold.Kind.LITIGATION,
                "Court of Z, no. 7",
                "claim pending",
                house.person("co"),
                LocalDate.of(2026, 6, 1));
    }

    /** A list of these units by {@code hu}. */
    RecordId listed(List<RecordId> units) {
        return house.as("hu")
                .command(new ListForDisposal(Archive.ARCHIVES, units))
                .accepted()
                .record();
    }

    void decide(RecordId batch, String lines, Disposal decision) {
        house.as("an")
                .command(new AppraiseItems(
                        batch,
                        LineSet.of(lines),
                        decision,
                        "looked at",
                        decision == Disposal.EXTEND ? new RetentionPeriod("D10") : null))
                .accepted();
    }

    /** A register drawn up by {@code hu} over what was decided; its hash. */
    String drawnUp(RecordId batch) {
        house.as("hu").command(new DrawUpRegister(batch)).accepted();
        return house.events(RegisterDrawnUp.class).getFirst().registerHash();
    }

    /** A register signed by the committee. */
    void signed(RecordId batch, String hash) {
        house.as("an").command(new SignRegister(batch, hash)).accepted();
        house.as("bao").command(new SignRegister(batch, hash)).accepted();
    }

    /** A batch all of whose items are to be destroyed, approved by {@code fa}. */
    Approved approved(List<RecordId> units) {
        RecordId batch = listed(units);
        decide(batch, "1-" + units.size(), Disposal.DESTROY);
        String hash = drawnUp(batch);
        signed(batch, hash);
        house.as("fa").command(new ApproveDestruction(batch, hash, null)).accepted();
        return new Approved(batch, hash, units.size());
    }

    /** An approved batch whose items both supervisors compared, after the waiting period. */
    Approved checked(List<RecordId> units) {
        Approved approved = approved(units);
        house.at(WAITED);
        check(approved);
        return approved;
    }

    void check(Approved approved) {
        LineSet all = LineSet.first(approved.lines());
        house.as("jian").command(new CheckItems(approved.batch(), all)).accepted();
        house.as("jin").command(new CheckItems(approved.batch(), all)).accepted();
    }

    /** An approved register. */
    record Approved(RecordId batch, String hash, int lines) {
        ExecuteDestruction execution() {
            return new ExecuteDestruction(batch, hash, "paper mill", "pulped");
        }
    }
}
