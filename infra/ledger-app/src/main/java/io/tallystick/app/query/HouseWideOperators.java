package io.tallystick.app.query;

import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.events.kernel.Scope;
import io.tallystick.query.projections.Operation;
import io.tallystick.query.projections.Operators;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Asks the register of posts that the command door asks, caught up with the log: a post taken back counts no longer from
 * the moment it is recorded. Only a post for the whole house counts.
 */
final class HouseWideOperators implements Operators {
    private final RegisterFollower registers;
    private final Clock clock;
    private final ZoneId zone;

    HouseWideOperators(RegisterFollower registers, Clock clock, ZoneId zone) {
        this.registers = registers;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public boolean may(@Nullable Principal who, Operation operation) {
        if (who == null) {
            return false;
        }
        Organisation house = registers.catchUp().organisation();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return house.withAccount(who.getName())
                .map(employee -> operation.posts().stream()
                        .flatMap(post -> house.appointments(employee.id(), post, today).stream())
                        .anyMatch(held -> house.covers(held.scope(), Scope.HOUSE)))
                .orElse(false);
    }
}
