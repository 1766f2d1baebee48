package io.tallystick.command.retention;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import java.util.Map;
import java.util.Objects;

/** The kinds of subjects that can be erased. */
public record ErasableKinds(Map<String, Erasable> kinds) {

    Erasable of(RecordId subject, Decision decision) {
        Erasable kind = kinds.get(subject.kind());
        decision.requireField("subject", kind != null, "refused.notErasable", fact("kind", subject.kind()));
        return Objects.requireNonNull(kind);
    }
}
