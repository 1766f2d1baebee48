package io.tallystick.command.loans;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.loans.LoanEvent.ReadingStarted;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Visits to the reading room: at a registered place, before it closes (I-5). */
final class Visits {
    private Visits() {}

    static ReadingStarted begin(RecordId loan, @Nullable String wanted, Signature by, Decision decision) {
        List<String> places = decision.list("I-5", "readingPlaces");
        String place = wanted != null ? wanted : places.isEmpty() ? "" : places.getFirst();
        decision.require(
                "I-5",
                places.contains(place),
                "refused.noReadingPlace",
                fact("place", place),
                fact("places", String.join(", ", places)));
        LocalTime closing = decision.time("I-5", "closingTime");
        decision.require(
                "I-5",
                decision.occurredTime().isBefore(closing),
                "refused.readingRoomClosed",
                fact("closing", closing));
        return new ReadingStarted(loan, place, decision.occurredOn(), closing, by);
    }
}
