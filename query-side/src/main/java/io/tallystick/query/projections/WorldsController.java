package io.tallystick.query.projections;

import java.security.Principal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The worlds beside the live one: which there are, how far they have come, and calling them off. */
@RestController
@RequestMapping("/api/worlds")
public final class WorldsController {
    private final Projections projections;
    private final Worlds worlds;
    private final Operators operators;

    public WorldsController(Projections projections, Operators operators) {
        this.projections = projections;
        this.worlds = projections.worlds();
        this.operators = operators;
    }

    /**
     * A world as told to programs; progress is by position.
     *
     * @param target the position it goes to
     * @param etaSeconds null where there is no rate
     * @param ahead whether nobody has asked for it: it is kept so that others have something near to begin with
     */
    public record Told(
            long id,
            KeptWorld.Kind kind,
            String model,
            int version,
            long known,
            @Nullable Instant asOf,
            KeptWorld.State state,
            @Nullable String base,
            long position,
            long target,
            double ratePerSecond,
            @Nullable Long etaSeconds,
            long bytes,
            @Nullable String error,
            Instant createdAt,
            Instant usedAt,
            boolean ahead) {
        /** As it stands. */
        public static Told of(KeptWorld world) {
            return new Told(
                    world.id(),
                    world.kind(),
                    world.model(),
                    world.version(),
                    world.known(),
                    world.asOf(),
                    world.state(),
                    world.base(),
                    world.position(),
                    world.known(),
                    world.ratePerSecond(),
                    world.etaSeconds(),
                    world.bytes(),
                    world.error(),
                    world.createdAt(),
                    world.usedAt(),
                    world.ahead());
        }
    }

    /** All of them, the newest first. */
    @GetMapping
    public List<Told> all() throws SQLException {
        return worlds.all().stream().map(Told::of).toList();
    }

    /** Newer versions and replays of read models, made to take the place of what is shown. */
    @GetMapping("/candidates")
    public List<Candidate> candidates() {
        return projections.candidates();
    }

    /** One of them. */
    @GetMapping("/{id}")
    public Told one(@PathVariable("id") long id) throws SQLException {
        return worlds.find(id).map(Told::of).orElseThrow(() -> new NoSuchWorld(id));
    }

    /** Has one tried again that could not be built or was called off. */
    @PostMapping("/{id}/again")
    public Map<String, Object> again(@PathVariable("id") long id) throws SQLException {
        one(id);
        return Map.of("id", id, "wanted", worlds.again(id));
    }

    /**
     * Calls off a world on its way, which stays so until somebody asks for it {@code again}; or drops one that is kept, and
     * whoever looks at it has it built again. One kept ahead is built again by itself, at once when it was dropped and
     * after an hour when it was called off. Who comes second is told that it is gone.
     */
    @PostMapping("/{id}/drop")
    public Map<String, Object> drop(@PathVariable("id") long id, @Nullable Principal who) throws SQLException {
        if (!operators.may(who, Operation.DROP_WORLD)) {
            throw new NotAllowed(Operation.DROP_WORLD);
        }
        boolean dropped = worlds.cancel(id) || worlds.drop(id);
        if (!dropped) {
            one(id);
        }
        return Map.of("id", id, "dropped", dropped);
    }
}
