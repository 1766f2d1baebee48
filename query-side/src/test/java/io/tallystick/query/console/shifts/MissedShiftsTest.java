package io.tallystick.query.console.shifts;

import static io.tallystick.query.QueryFixture.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.shifts.AbsenceEvent;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceContested;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceTold;
import io.tallystick.events.shifts.AbsenceEvent.AbsentUnexcused;
import io.tallystick.events.shifts.SwapEvent;
import io.tallystick.events.shifts.SwapEvent.FaultApportioned;
import io.tallystick.events.shifts.SwapEvent.ShiftMissed;
import io.tallystick.events.shifts.SwapEvent.SwapRequested;
import io.tallystick.events.shifts.SwapLeg;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.shifts.MissedShifts.Absence;
import io.tallystick.query.console.shifts.MissedShifts.Fault;
import io.tallystick.query.kit.Model;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.ModelReader;
import io.tallystick.query.shifts.AbsenceRegister;
import io.tallystick.query.shifts.SwapRegister;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What something may follow from, beside breaches. */
class MissedShiftsTest {
    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final RecordId ROSTER = RecordId.of("roster", "Z109-KFZ-2026-04");
    private static final RecordId AN = RecordId.of("employee", "E0005");
    private static final RecordId BO = RecordId.of("employee", "E0006");
    private static final RecordId SWAP = RecordId.of("swap", "2026-000001");
    private static final Signature LEADER = new Signature(RecordId.of("employee", "E0004"), Post.SHIFT_LEADER, null);

    private final QueryFixture ledger = new QueryFixture();

    private static final class OpenVault implements Vault {
        @Override
        public Protected<String> seal(RecordId subject, String value) {
            return new Protected<>(subject, value);
        }

        @Override
        public Disclosed<String> open(Protected<String> value) {
            return new Disclosed.Open<>(value.sealed());
        }

        @Override
        public boolean erased(RecordId subject) {
            return false;
        }
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void absent(RecordId employee, String date, AbsenceEvent... then) {
        RecordId absence = absence(employee, date);
        ledger.log()
                .append(
                        absence,
                        by("shifts.SettleAttendance"),
                        new AbsentUnexcused(absence, employee, ROSTER, LocalDate.parse(date), "D", null, LEADER));
        for (AbsenceEvent event : then) {
            ledger.log().append(absence, by("shifts.TellAbsence"), event);
        }
    }

    private static RecordId absence(RecordId employee, String date) {
        return RecordId.of("absence", employee.key() + "-" + date);
    }

    private void swap(SwapEvent... events) {
        LocalDate first = LocalDate.of(2026, 4, 7);
        ledger.log()
                .append(
                        SWAP,
                        by("shifts.RequestSwap"),
                        new SwapRequested(
                                SWAP,
                                AN,
                                BO,
                                new SwapLeg(ROSTER, first, "D", AN, BO),
                                new SwapLeg(ROSTER, first.plusDays(2), "D", BO, AN),
                                new Protected<>(AN, "wedding"),
                                new Signature(AN, Post.AGENT, null)));
        for (SwapEvent event : events) {
            ledger.log().append(SWAP, by("shifts.RecordMissedShift"), event);
        }
    }

    private void read(Consumer<MissedShifts> look) {
        try (Projections projections = ledger.start(Model.of(new AbsenceRegister()), Model.of(new SwapRegister()))) {
            ledger.settle(projections);
            look.accept(new MissedShifts(new Registers(projections, new ModelReader(ledger.world(), new OpenVault()))));
        }
    }

    @Test
    void something_follows_from_an_absence_once_the_person_was_told_and_it_stands() {
        absent(AN, "2026-03-31");
        absent(AN, "2026-04-01");
        LocalDate told = LocalDate.of(2026, 4, 3);
        absent(AN, "2026-04-02", new AbsenceTold(absence(AN, "2026-04-02"), told, LEADER));
        absent(
                AN,
                "2026-04-03",
                new AbsenceTold(absence(AN, "2026-04-03"), told, LEADER),
                new AbsenceContested(absence(AN, "2026-04-03"), new Protected<>(AN, "was there"), LEADER));
        absent(BO, "2026-04-02", new AbsenceTold(absence(BO, "2026-04-02"), told, LEADER));
        read(missed -> assertThat(missed.absences(APRIL, AN::equals))
                .extracting(Absence::on, Absence::state, Absence::settled)
                .containsExactly(
                        tuple("2026-04-03", "CONTESTED", false),
                        tuple("2026-04-02", "TOLD", true),
                        tuple("2026-04-01", "PROVISIONAL", false)));
    }

    @Test
    void something_follows_for_each_side_of_a_swap_that_has_a_share_of_the_fault() {
        swap(new ShiftMissed(SWAP, BO, LocalDate.of(2026, 4, 7), LEADER), new FaultApportioned(SWAP, 30, 70, LEADER));
        read(missed -> {
            assertThat(missed.faults(APRIL, one -> true))
                    .extracting(Fault::employee, Fault::percent)
                    .containsExactlyInAnyOrder(tuple(AN, "30"), tuple(BO, "70"));
            assertThat(missed.faults(APRIL, BO::equals))
                    .extracting(Fault::employee)
                    .containsExactly(BO);
        });
    }

    @Test
    void for_nobody_as_long_as_it_was_not_said_whose_it_is_and_not_for_who_has_none_of_it() {
        swap(new ShiftMissed(SWAP, BO, LocalDate.of(2026, 4, 7), LEADER));
        read(missed -> assertThat(missed.faults(APRIL, one -> true)).isEmpty());
        ledger.log().append(SWAP, by("shifts.ApportionFault"), new FaultApportioned(SWAP, 0, 100, LEADER));
        read(missed -> assertThat(missed.faults(APRIL, one -> true))
                .extracting(Fault::employee)
                .containsExactly(BO));
    }
}
