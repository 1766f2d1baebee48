package io.tallystick.command.shifts.leave;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.tallystick.command.door.LedgerRecord;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.shifts.AbsenceEvent;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceContested;
import io.tallystick.events.shifts.AbsenceEvent.AbsenceTold;
import io.tallystick.events.shifts.AbsenceEvent.AbsentUnexcused;
import io.tallystick.events.shifts.AbsenceState;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** A shift somebody missed without leave (曠工). */
public class Absence extends LedgerRecord {
    private @Nullable AbsentUnexcused head;
    private @Nullable AbsenceState state;
    private @Nullable LocalDate told;
    private boolean contested;

    /** For Axon, which replays events into it. */
    protected Absence() {}

    static Absence none() {
        return new Absence();
    }

    /** The absence of a person from the shift of a date: whoever records it records the same. */
    public static RecordId of(RecordId employee, LocalDate date) {
        return RecordId.of("absence", employee.key() + "-" + date);
    }

    void tell(AbsenceEvent event) {
        apply(event);
    }

    /** What was recorded. */
    public AbsentUnexcused head() {
        return Objects.requireNonNull(head, "an absence nobody recorded");
    }

    /** Where it stands; nothing where nobody recorded one. */
    public @Nullable AbsenceState state() {
        return state;
    }

    /** The day the person was told. */
    public @Nullable LocalDate told() {
        return told;
    }

    /** Whether the person contested it. */
    public boolean contested() {
        return contested;
    }

    /** Whether it counts as an absence without leave. */
    public boolean counts() {
        return state != null && state != AbsenceState.RECLASSIFIED && state != AbsenceState.OVERTURNED;
    }

    @EventSourcingHandler
    void on(AbsenceEvent event) {
        state = AbsenceState.after(event);
        switch (event) {
            case AbsentUnexcused e -> {
                become(e.absence());
                head = e;
            }
            case AbsenceTold e -> told = e.on();
            case AbsenceContested e -> contested = true;
            default -> {
                // The rest shows in the state alone.
            }
        }
    }
}
