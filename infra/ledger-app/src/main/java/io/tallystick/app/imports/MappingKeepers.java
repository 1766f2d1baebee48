package io.tallystick.app.imports;

import io.tallystick.command.door.RegisterFollower;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.events.kernel.Post;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Who may save a mapping of columns, and who may change one that is there: who holds a post that takes in lists, and then
 * only who saved it, or the head of the archives room.
 */
final class MappingKeepers {
    private static final List<Post> TAKE_IN_LISTS = List.of(Post.FILER, Post.ARCHIVIST, Post.ARCHIVES_HEAD);

    private final RegisterFollower registers;
    private final Clock clock;
    private final ZoneId zone;

    MappingKeepers(RegisterFollower registers, Clock clock, ZoneId zone) {
        this.registers = registers;
        this.clock = clock;
        this.zone = zone;
    }

    void requireMaySave(String account) {
        if (!holds(account, TAKE_IN_LISTS)) {
            throw new BadTerms(403, "import-no-post", Map.of());
        }
    }

    void requireMayChange(String account, String owner) {
        if (!account.equals(owner) && !holds(account, List.of(Post.ARCHIVES_HEAD))) {
            throw new BadTerms(403, "import-mapping-not-yours", Map.of("owner", owner));
        }
    }

    private boolean holds(String account, List<Post> posts) {
        Organisation house = registers.catchUp().organisation();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return house.withAccount(account)
                .map(employee -> posts.stream()
                        .anyMatch(post ->
                                !house.appointments(employee.id(), post, today).isEmpty()))
                .orElse(false);
    }
}
