package io.tallystick.query.custody;

import static io.tallystick.query.QueryFixture.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.custody.HoldingEvent.HoldingDestroyed;
import io.tallystick.events.custody.HoldingEvent.HoldingReceived;
import io.tallystick.events.custody.store.ContainerEvent.ContainerMoved;
import io.tallystick.events.custody.store.ContainerEvent.ContainerRegistered;
import io.tallystick.events.custody.store.ContainerKind;
import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitDeclared;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import io.tallystick.testkit.Rule;
import java.util.Map;
import org.jspecify.annotations.Nullable;

class HoldingsByMaterialTest {
    private static final RecordId FONDS = new RecordId("fonds/Z109");
    private static final RecordId ROOM = new RecordId("org/Z109-DAS");
    private static final RecordId SOMEBODY = new RecordId("employee/E0042");
    private static final RecordId TRANSFER = new RecordId("transfer/2026-000001");

    private static void received(QueryFixture ledger, int number, CustodyUnitKind kind, @Nullable String material) {
        RecordId unit = RecordId.of("unit", "2026-%06d".formatted(number));
        RecordId holding = RecordId.of("holding", unit.key());
        UnitDescription described = new UnitDescription(
                FONDS, ROOM, null, kind, "WS", "SC", 2026, new RetentionPeriod("D10"), "Letter", null, null, material);
        ledger.log()
                .append(
                        unit,
                        by("custody.DeclareTransfer"),
                        new CustodyUnitDeclared(unit, described, SOMEBODY, 3, 2, TRANSFER, null));
        ledger.log().append(holding, by("custody.SignReceipt"), new HoldingReceived(holding, TRANSFER, ROOM));
    }

    @Rule(value = "I-15", enforced = false)
    void kinds_materials_and_containers_are_counted_each_in_its_unit() {
        try (QueryFixture ledger = new QueryFixture()) {
            received(ledger, 1, CustodyUnitKind.TAPE_OR_DISC, "OPTICAL_DISC");
            received(ledger, 2, CustodyUnitKind.TAPE_OR_DISC, "MAGNETIC_TAPE");
            received(ledger, 3, CustodyUnitKind.TAPE_OR_DISC, "MAGNETIC_TAPE");
            received(ledger, 4, CustodyUnitKind.VOLUME, null);
            RecordId gone = new RecordId("holding/2026-000003");
            ledger.log()
                    .append(
                            gone,
                            by("retention.ExecuteDestruction"),
                            new HoldingDestroyed(gone, new RecordId("destruction/2026-000001")));
            RecordId box = new RecordId("container/2026-000001");
            RecordId north = new RecordId("store/A1");
            RecordId south = new RecordId("store/A2");
            ledger.log()
                    .append(
                            box,
                            by("custody.RegisterContainers"),
                            new ContainerRegistered(box, ContainerKind.ARCHIVE_BOX, "B-1", north, null),
                            new ContainerMoved(box, south, null));
            Model model = Model.of(new HoldingsByMaterial());
            Projections projections = ledger.start(model);
            ledger.settle(projections);

            assertThat(
                            ledger.rows(
                                    model,
                                    "select kind, material, counting_unit, units, pieces, pages from holding_material order by 1, 2"))
                    .containsExactly(
                            row("TAPE_OR_DISC", "MAGNETIC_TAPE", "CARRIER"),
                            row("TAPE_OR_DISC", "OPTICAL_DISC", "CARRIER"),
                            row("VOLUME", "NOT_SAID", "VOLUME"));
            assertThat(ledger.rows(model, "select store, containers from container_count where containers > 0"))
                    .containsExactly(Map.of("store", "store/A2", "containers", 1L));
        }
    }

    private static Map<String, Object> row(String kind, String material, String unit) {
        return Map.of(
                "kind", kind, "material", material, "counting_unit", unit, "units", 1L, "pieces", 2L, "pages", 3L);
    }
}
