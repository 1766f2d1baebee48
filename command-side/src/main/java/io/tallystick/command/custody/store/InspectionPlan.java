package io.tallystick.command.custody.store;

import io.tallystick.command.door.Decision;
import java.time.LocalDate;

/** When the next inspection of a room is due (I-6). */
final class InspectionPlan {
    private InspectionPlan() {}

    /** The last day the rule allows after a day. */
    static LocalDate after(LocalDate day, Decision decision) {
        return day.plusDays(decision.number("I-6", "inspectionDays"));
    }
}
