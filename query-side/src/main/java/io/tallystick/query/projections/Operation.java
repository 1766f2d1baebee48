package io.tallystick.query.projections;

import io.tallystick.events.kernel.Post;
import java.util.List;

/**
 * What people may do to the projector, and the posts that allow it. A read model spans the whole house, so only a post
 * held for the whole house counts.
 */
public enum Operation {
    /** Replays a read model from the beginning of the log. */
    REBUILD,
    /** Has parked events tried again. */
    RETRY,
    /** Reads what is parked and why. The database's own words are in it, and they quote the rows they refuse. */
    READ_DEAD_LETTERS,
    /** Shows readers the version of a read model that was shown before. */
    GO_BACK,
    /** Shows readers the newer version again. */
    GO_ON,
    /** Has every table rebuilt from the log and compared with what is shown. */
    VERIFY,
    /** Calls off a world that is being built, or drops one that is kept. */
    DROP_WORLD;

    /** The posts that allow it; one of them is enough. */
    public List<Post> posts() {
        return switch (this) {
            case REBUILD, RETRY, DROP_WORLD, GO_BACK, GO_ON -> List.of(Post.LEDGER_ADMINISTRATOR);
            case READ_DEAD_LETTERS -> List.of(Post.LEDGER_ADMINISTRATOR, Post.COMPLIANCE_OFFICER);
            case VERIFY -> List.of(Post.COMPLIANCE_OFFICER, Post.AUDITOR, Post.LEDGER_ADMINISTRATOR);
        };
    }
}
