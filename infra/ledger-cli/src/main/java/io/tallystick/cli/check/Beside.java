package io.tallystick.cli.check;

import io.tallystick.events.log.StoredEvent;
import java.util.function.Consumer;

/** Something that stands beside a log's entries, is covered by no proof, and has to say what they say. */
public interface Beside {
    /** Takes the next entry. */
    void take(StoredEvent event);

    /** Says what does not agree, when all entries were taken. */
    void report(Consumer<Finding> found);
}
