package io.tallystick.query.console;

import io.tallystick.events.customers.CustomerFileEvent;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.DuplicateDismissed;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.query.kit.LogEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer file as its own events tell it; values stay sealed. */
final class CustomerSheet {
    private final List<FactRecorded> facts = new ArrayList<>();
    private @Nullable CustomerFileOpened opened;

    /** The sheet of a file with at least its first event. */
    CustomerSheet(List<LogEntry> history) {
        for (LogEntry entry : history) {
            if (entry.event() instanceof CustomerFileEvent event) {
                take(event);
            }
        }
    }

    private void take(CustomerFileEvent event) {
        switch (event) {
            case CustomerFileOpened e -> opened = e;
            case FactRecorded e -> facts.add(e);
            case DuplicateDismissed e -> {
                // Shows on the timeline.
            }
        }
    }

    public CustomerFileOpened head() {
        return Objects.requireNonNull(opened, "a customer file begins with its opening");
    }

    public List<FactRecorded> facts() {
        return facts;
    }
}
