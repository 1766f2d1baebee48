package io.tallystick.app.query;

import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;

/**
 * Asks the register of posts that the command door asks, caught up with the log: a post taken back counts no longer from
 * the moment it is recorded. Only a post for the whole house counts.
 */
public final class HousePosts {
    private final RegisterFollower registers;
    private final Clock clock;
    private final ZoneId zone;

    HousePosts(RegisterFollower registers, Clock clock, ZoneId zone) {
        this.registers = registers;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whether the employee with the account holds one of the posts for the whole house today. */
    public boolean anyHeld(String account, Collection<Post> posts) {
        Organisation house = registers.catchUp().organisation();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return house.withAccount(account)
                .map(employee -> posts.stream()
                        .flatMap(post -> house.appointments(employee.id(), post, today).stream())
                        .anyMatch(held -> house.covers(held.scope(), Scope.HOUSE)))
                .orElse(false);
    }
}
