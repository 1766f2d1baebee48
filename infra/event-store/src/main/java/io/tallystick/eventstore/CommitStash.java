package io.tallystick.eventstore;

import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Collects what a command appends in however many calls and nested units of work, and hands it over once, when the root
 * unit of work commits: the command is one atomic append, and holds nothing while it waits.
 */
final class CommitStash {
    private static final String RESOURCE = CommitStash.class.getName();
    private static final AppendTerms NO_TERMS = new AppendTerms(null, null, Map.of());

    private final Appending appender;

    /** One atomic append. */
    @FunctionalInterface
    interface Appending {
        Appended append(List<NewEvent> events, AppendTerms terms);
    }

    CommitStash(Appending appender) {
        this.appender = appender;
    }

    void append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (!CurrentUnitOfWork.isStarted()
                || !CurrentUnitOfWork.get().root().phase().isBefore(UnitOfWork.Phase.COMMIT)) {
            appender.append(events, NO_TERMS);
            return;
        }
        UnitOfWork<?> current = CurrentUnitOfWork.get();
        UnitOfWork<?> root = current.root();
        List<NewEvent> stash = root.getResource(RESOURCE);
        if (stash == null) {
            stash = new ArrayList<>();
            root.resources().put(RESOURCE, stash);
            root.onCommit(this::commit);
        }
        stash.addAll(events);
        if (!current.isRoot()) {
            List<NewEvent> collected = stash;
            current.onRollback(nested -> collected.removeAll(events));
        }
    }

    private void commit(UnitOfWork<?> root) {
        List<NewEvent> events = root.getResource(RESOURCE);
        if (events.isEmpty()) {
            return;
        }
        AppendTerms terms = root.getOrDefaultResource(AppendTerms.RESOURCE, NO_TERMS);
        Appended outcome = appender.append(events, terms);
        root.resources().put(AppendTerms.OUTCOME, outcome);
    }
}
