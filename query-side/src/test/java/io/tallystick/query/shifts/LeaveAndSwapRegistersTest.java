package io.tallystick.query.shifts;

import static io.tallystick.query.QueryFixture.by;
import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.LeaveEvent.LeaveApproved;
import io.tallystick.events.shifts.LeaveEvent.LeaveRequested;
import io.tallystick.events.shifts.LeaveEvent.LeaveWithdrawn;
import io.tallystick.events.shifts.SwapQuotaEvent.SwapCounted;
import io.tallystick.events.shifts.SwapQuotaEvent.SwapUncounted;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeaveAndSwapRegistersTest {
    private static final RecordId AN = RecordId.of("employee", "E0005");
    private static final Signature OWN = new Signature(AN, Post.AGENT, null);
    private static final Signature DIRECTOR =
            new Signature(RecordId.of("employee", "E0003"), Post.DEPARTMENT_DIRECTOR, null);

    @Test
    void whatIsApprovedCountsInTheBalanceAndWhatIsWithdrawnDoesNot() {
        RecordId kept = RecordId.of("leave", "2026-000001");
        RecordId withdrawn = RecordId.of("leave", "2026-000002");
        try (QueryFixture ledger = new QueryFixture()) {
            Model model = Model.of(new LeaveRegister());
            ledger.log()
                    .append(
                            kept,
                            by("shifts.RequestLeave"),
                            requested(kept, 50),
                            new LeaveApproved(kept, Post.DEPARTMENT_DIRECTOR, 50, false, null, null, DIRECTOR));
            ledger.log()
                    .append(
                            withdrawn,
                            by("shifts.RequestLeave"),
                            requested(withdrawn, 100),
                            new LeaveApproved(withdrawn, Post.DEPARTMENT_DIRECTOR, 100, false, null, null, DIRECTOR),
                            new LeaveWithdrawn(withdrawn, OWN));
            Projections projections = ledger.start(model);
            ledger.settle(projections);
            assertThat(ledger.rows(model, "select leaves, days from balance"))
                    .isEqualTo(List.of(Map.of("leaves", 1L, "days", new BigDecimal("0.50"))));
        }
    }

    @Test
    void aCancelledSwapDoesNotCount() {
        RecordId quota = RecordId.of("swap-quota", "E0005-2026-04");
        RecordId swap = RecordId.of("swap", "2026-000001");
        try (QueryFixture ledger = new QueryFixture()) {
            Model model = Model.of(new SwapRegister());
            ledger.log()
                    .append(
                            quota,
                            by("shifts.ApproveSwap"),
                            new SwapCounted(quota, AN, "2026-04", RecordId.of("swap", "2026-000002")),
                            new SwapCounted(quota, AN, "2026-04", swap),
                            new SwapUncounted(quota, swap));
            Projections projections = ledger.start(model);
            ledger.settle(projections);
            assertThat(ledger.rows(model, "select month, swaps from quota"))
                    .isEqualTo(List.of(Map.of("month", "2026-04", "swaps", 1L)));
        }
    }

    private static LeaveRequested requested(RecordId leave, int hundredths) {
        LocalDate day = LocalDate.of(2026, 4, 14);
        return new LeaveRequested(
                leave,
                AN,
                null,
                day,
                day,
                hundredths,
                false,
                false,
                null,
                false,
                null,
                new Protected<>(AN, "sealed"),
                new Protected<>(AN, "SICK"),
                new Protected<>(AN, "false"),
                OWN);
    }
}
