package io.tallystick.app.query;

import io.tallystick.query.projections.Operation;
import io.tallystick.query.projections.Operators;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Whoever holds one of the operation's posts for the whole house may operate the projector. */
final class HouseWideOperators implements Operators {
    private final HousePosts posts;

    HouseWideOperators(HousePosts posts) {
        this.posts = posts;
    }

    @Override
    public boolean may(@Nullable Principal who, Operation operation) {
        return who != null && posts.anyHeld(who.getName(), operation.posts());
    }
}
