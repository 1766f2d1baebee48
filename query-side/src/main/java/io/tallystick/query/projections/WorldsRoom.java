package io.tallystick.query.projections;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that worlds take no more room than they may and are not kept for ever. One that would at once be built again ahead is
 * not dropped: nobody has asked for it any more, and it loses what only searching needs.
 */
final class WorldsRoom {
    private static final Logger LOG = LoggerFactory.getLogger(WorldsRoom.class);
    private static final Duration KEPT_UNUSED = Duration.ofDays(7);

    /** Worlds may take this many times the room of what is live. */
    private static final long ROOM = 3;

    /** Somebody who was just given a world reads it. */
    private static final Duration JUST_USED = Duration.ofSeconds(10);

    private final WorldTable table;
    private final WorldSchema schemas;
    private final WorldsAhead ahead;
    private final Map<Long, Long> touched = new ConcurrentHashMap<>();

    WorldsRoom(WorldTable table, WorldSchema schemas, WorldsAhead ahead) {
        this.table = table;
        this.schemas = schemas;
        this.ahead = ahead;
    }

    /** Notes that somebody was given the world. */
    void touch(KeptWorld world) throws SQLException {
        long now = System.nanoTime();
        Long before = touched.put(world.id(), now);
        if (before == null || now - before > JUST_USED.toNanos() / 2) {
            table.used(world.id());
        }
    }

    /**
     * Drops what nobody has used for long, and then as much as takes too much room.
     *
     * @param live the room of what is live
     */
    void evict(long live) throws SQLException {
        dropUnused();
        List<KeptWorld> ready = table.ready();
        long room = ROOM * live;
        long taken = ready.stream().mapToLong(KeptWorld::bytes).sum();
        long now = System.nanoTime();
        List<KeptWorld> asked = ready.stream().filter(world -> !world.ahead()).toList();
        for (KeptWorld world : asked) {
            Long used = touched.get(world.id());
            boolean justUsed = used != null && now - used < JUST_USED.toNanos();
            if (taken > room && !justUsed && world.id() != asked.getLast().id()) {
                taken -= freed(world);
            }
        }
    }

    void dropUnused() throws SQLException {
        for (KeptWorld world : table.unused(KEPT_UNUSED)) {
            freed(world);
        }
    }

    /** Frees what room it can; how much that is. */
    private long freed(KeptWorld world) {
        try {
            if (ahead.wouldKeep(world)) {
                return world.bytes() - schemas.giveBack(world);
            }
            schemas.drop(world);
            touched.remove(world.id());
            return world.bytes();
        } catch (SQLException e) {
            LOG.info("{} stays for now: {}", world.schema(), e.getMessage());
            return 0;
        }
    }
}
