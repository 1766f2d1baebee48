package io.tallystick.command.custody;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Organisation.Unit;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.util.Optional;

/** The units of the house an act speaks of. */
public final class Places {
    private Places() {}

    /** The scope of a unit of the house, which may be closed by now. */
    public static Scope scope(RecordId unit, Decision decision) {
        return scope(known(unit, decision));
    }

    /** The scope of a unit of the house that is open. */
    public static Scope open(RecordId unit, Decision decision) {
        Unit known = known(unit, decision);
        decision.requireState(!known.closed(), "refused.unitClosed", fact("unit", known.code()));
        return scope(known);
    }

    private static Unit known(RecordId unit, Decision decision) {
        Optional<Unit> known = decision.organisation().unit(unit);
        decision.requireState(known.isPresent(), "refused.noSuchUnit", fact("unit", unit));
        return known.orElseThrow();
    }

    private static Scope scope(Unit unit) {
        return Scope.ofUnit(unit.fonds(), unit.id());
    }

    /** Requires two different, open units, the first of the fonds. */
    static Scope between(RecordId fonds, RecordId from, RecordId to, Decision decision) {
        Scope scope = open(from, decision);
        open(to, decision);
        decision.requireState(fonds.equals(scope.fonds()), "refused.unitOfAnotherFonds", fact("unit", from));
        decision.requireState(!from.equals(to), "refused.samePlace");
        return scope;
    }
}
