package io.tallystick.cli.bundle;

import io.tallystick.events.customers.demands.Production;
import io.tallystick.events.log.StoredEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that go with a bundle: each is one that an event in it names by its SHA-256. */
final class Attachments {
    private static final Pattern DIGEST = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    private final Set<String> named = new HashSet<>();

    /** Takes an event in that was proved to be in the log. */
    void take(StoredEvent event) {
        DIGEST.matcher(new String(event.payload(), StandardCharsets.UTF_8))
                .results()
                .forEach(found -> named.add(found.group()));
    }

    /** Whether an event names the file. */
    boolean named(byte[] file) {
        return named.contains(Production.digest(file));
    }
}
