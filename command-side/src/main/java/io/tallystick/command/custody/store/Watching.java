package io.tallystick.command.custody.store;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.custody.store.AbsoluteHumidity;
import io.tallystick.events.custody.store.ClimateReading;
import io.tallystick.events.custody.store.FindingOrigin;
import io.tallystick.events.custody.store.StoreEvent.IncidentRecorded;
import io.tallystick.events.custody.store.StoreEvent.VentilationLogged;
import io.tallystick.events.custody.store.StoreEvent.ViolationRecorded;
import io.tallystick.events.custody.store.VentilationAdvice;
import io.tallystick.events.custody.store.ViolationKind;
import java.math.BigDecimal;
import org.axonframework.commandhandling.CommandHandler;

/** Records what is seen in rooms: airing, violations, incidents. None of it is ever refused for a rule (VI-28). */
final class Watching {
    private final Rooms rooms;

    Watching(Rooms rooms) {
        this.rooms = rooms;
    }

    @CommandHandler
    void handle(LogVentilation command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            ClimateReading inside = reading(command.insideCelsius(), command.insideHumidity(), decision);
            ClimateReading outside = reading(command.outsideCelsius(), command.outsideHumidity(), decision);
            decision.requireState(command.minutes() >= 1, "refused.noMinutes");
            decision.applies("I-8");
            VentilationAdvice advice =
                    AbsoluteHumidity.advise(inside, outside, decision.number("VI-27", "indoorOutdoorPoints"));
            decision.require(
                    "VI-27",
                    advice != VentilationAdvice.KEEP_SHUT,
                    "refused.airedInDamp",
                    fact("inside", grams(inside)),
                    fact("outside", grams(outside)));
            store.tell(new VentilationLogged(command.store(), inside, outside, command.minutes(), advice));
        });
    }

    private static ClimateReading reading(BigDecimal celsius, BigDecimal humidity, Decision decision) {
        ClimateReading reading = new ClimateReading(decision.occurredAt(), celsius, humidity, null);
        decision.requireState(reading.possible(), "refused.notAReading", fact("reading", celsius + " " + humidity));
        return reading;
    }

    private static String grams(ClimateReading reading) {
        return String.valueOf(Math.round(AbsoluteHumidity.of(reading) * 10) / 10.0);
    }

    @CommandHandler
    void handle(RecordViolation command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            int number = store.nextViolation();
            decision.require(ruleOf(command.kind()), false, "refused.violation", fact("violation", command.kind()));
            store.tell(new ViolationRecorded(
                    command.store(), number, command.kind(), command.person(), command.witness(), command.detail()));
            if (leavesSomething(command.kind())) {
                store.find(FindingOrigin.VIOLATION, command.kind().name(), command.detail());
            }
        });
    }

    /** The rule a violation breaks; what no rule names is a matter of the protections. */
    private static String ruleOf(ViolationKind kind) {
        return switch (kind) {
            case SMOKING -> "I-9";
            case FLAMMABLE_GOODS, EXPLOSIVE_GOODS -> "I-10";
            case APPLIANCE -> "I-11";
            case NAKED_FLAME, FOOD_OR_DRINK, UNESCORTED_VISITOR, OTHER -> "I-7";
        };
    }

    /** Whether it goes on until somebody removes something. */
    private static boolean leavesSomething(ViolationKind kind) {
        return switch (kind) {
            case FLAMMABLE_GOODS, EXPLOSIVE_GOODS, APPLIANCE -> true;
            case SMOKING, NAKED_FLAME, FOOD_OR_DRINK, UNESCORTED_VISITOR, OTHER -> false;
        };
    }

    @CommandHandler
    void handle(RecordIncident command, Decision decision) {
        rooms.inUse(command.store(), decision, store -> {
            decision.applies("I-7");
            store.tell(new IncidentRecorded(
                    command.store(),
                    store.nextIncident(),
                    command.kind(),
                    command.detail(),
                    command.units() == null
                            ? null
                            : command.units().stream().distinct().sorted().toList()));
            store.find(FindingOrigin.INCIDENT, command.kind().name(), command.detail());
        });
    }
}
