package io.tallystick.command.shifts.leave;

import static io.tallystick.command.door.Decision.remedy;
import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.shifts.RosteredShift;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.shifts.LeaveKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** How long before a shift leave has to be asked for (V-88, V-89, V-100 to V-102). */
record Notice(RequestLeave command, Decision decision) {
    /** Requires the notice of every shift, or of the first day where none is rostered. */
    void require(List<RosteredShift> shifts) {
        if (shifts.isEmpty()) {
            requireOrdinary(decision.startOf(command.from()));
        }
        for (RosteredShift shift : shifts) {
            if (shift.holiday()) {
                requireHoliday(shift);
            }
            if (shift.night()) {
                requireNight(shift);
            }
            if (!shift.holiday() && !shift.night()) {
                requireOrdinary(shift.starts());
            }
        }
    }

    private boolean exceptional() {
        return Boolean.TRUE.equals(command.exceptional());
    }

    private void requireHoliday(RosteredShift shift) {
        boolean possible = Boolean.parseBoolean(
                decision.rules().parameter("VI-3", "holidayLeaveException", decision.occurredOn()));
        decision.applies("V-117");
        decision.require(
                "V-102",
                exceptional(),
                "refused.noHolidayLeave",
                List.of(remedy("remedy.exceptional", "shifts.RequestLeave", Post.AGENT)),
                fact("date", shift.date()));
        decision.require("VI-3", possible, "refused.neverHolidayLeave", fact("date", shift.date()));
        int days = decision.number("V-102", "holidayNoticeDays");
        LocalDate by = decision.dayOf(shift.starts()).minusDays(days);
        decision.require(
                "V-102",
                !decision.today().isAfter(by),
                "refused.holidayNotice",
                fact("date", shift.date()),
                fact("by", by));
    }

    private void requireNight(RosteredShift shift) {
        decision.require(
                "V-100",
                exceptional(),
                "refused.noNightLeave",
                List.of(remedy("remedy.exceptional", "shifts.RequestLeave", Post.AGENT)),
                fact("date", shift.date()));
        LocalTime noon = decision.time("V-101", "nightLeaveBy");
        LocalDateTime begins = LocalDateTime.ofInstant(shift.starts(), decision.zone());
        // A night that begins in the small hours belongs to the evening before (VI-4).
        boolean small = begins.toLocalTime().isBefore(decision.time("V-101", "nightEnds"));
        boolean before = small && decision.applies("VI-4");
        LocalDate day = before ? begins.toLocalDate().minusDays(1) : begins.toLocalDate();
        Instant by = day.atTime(noon).atZone(decision.zone()).toInstant();
        decision.applies("V-101");
        // It is the reading that makes it late, so the reading is named.
        decision.require(
                before ? "VI-4" : "V-101",
                decision.recordedAt().isBefore(by),
                "refused.nightNotice",
                fact("date", shift.date()),
                fact("by", day + " " + noon));
    }

    private void requireOrdinary(Instant starts) {
        if (command.kind() == LeaveKind.PERSONAL_SPECIAL) {
            Duration notice = Duration.ofMinutes(decision.number("V-89", "noticeMinutes"));
            decision.require(
                    "V-89",
                    !decision.recordedAt().isAfter(starts.minus(notice)),
                    "refused.specialNotice",
                    fact("minutes", notice.toMinutes()));
        } else if (command.kind() == LeaveKind.PERSONAL_ORDINARY) {
            int days = decision.number("V-88", "noticeDays");
            // The text leaves open what a day is; where the house has not settled it, the stricter reading holds
            // (VI-2).
            boolean hours = !decision.applies("VI-2")
                    || decision.rules()
                            .parameter("V-88", "noticeReading", decision.occurredOn())
                            .equals("HOURS");
            boolean kept = hours
                    ? !decision.recordedAt().isAfter(starts.minus(Duration.ofDays(days)))
                    : !decision.today().isAfter(decision.dayOf(starts).minusDays(days));
            decision.require(
                    "V-88",
                    kept,
                    "refused.ordinaryNotice",
                    List.of(remedy("remedy.special", "shifts.RequestLeave", Post.AGENT)),
                    fact("days", days));
        }
    }
}
