package io.tallystick.command.loans;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the posts that speak for a reader hold. */
final class LoanPosts {
    private LoanPosts() {}

    /** The archives room for every reader; the reader's own unit for an employee. */
    static Map<Post, Scope> ofReader(@Nullable RecordId employee, Scope room, Decision decision) {
        Map<Post, Scope> scopes = new EnumMap<>(Post.class);
        scopes.put(Post.ARCHIVIST, room);
        scopes.put(Post.ARCHIVES_HEAD, room);
        if (employee != null) {
            Scope home = decision.organisation().homeOf(employee);
            scopes.put(Post.FILER, home);
            scopes.put(Post.PROJECT_HEAD, home);
            scopes.put(Post.DEPARTMENT_HEAD, home);
        }
        return scopes;
    }
}
