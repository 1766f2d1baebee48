package io.tallystick.query;

import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.RuleCitation;
import io.tallystick.events.kernel.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Who acts in the tests of read models; every call is a command of its own. */
public final class Acting {
    private static final AtomicInteger COMMANDS = new AtomicInteger();

    private Acting() {}

    public static Signature signature(String employee, Post post) {
        return new Signature(RecordId.of("employee", employee), post, null);
    }

    /** A command, with the rules it cites, written {@code I-13@2}. */
    public static Provenance as(String employee, Post post, String command, String... rules) {
        return as(signature(employee, post), command, rules);
    }

    /** A command under a signature. */
    public static Provenance as(Signature by, String command, String... rules) {
        List<RuleCitation> cited = Arrays.stream(rules).map(RuleCitation::of).toList();
        return new Provenance(by, command, "command-" + COMMANDS.incrementAndGet(), null, null, null, cited, Map.of());
    }
}
