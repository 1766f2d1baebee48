package io.tallystick.command.door;

import io.tallystick.events.documents.Deposit;
import io.tallystick.events.documents.Deposits;
import io.tallystick.events.documents.Fixity;
import io.tallystick.events.kernel.RecordId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contents a scenario says are stored, and what became of them. */
public final class HeldContents implements Deposits {
    private final Map<String, Deposit> held = new HashMap<>();
    private final Map<String, Fixity> spoilt = new HashMap<>();

    /** Stores a content that bears these marks. */
    public void hold(RecordId subject, String digest, long bytes, String mediaType, String... marks) {
        held.put(subject + digest, new Deposit(bytes, mediaType, List.of(marks)));
    }

    /** Lets something happen to every content with the digest. */
    public void spoil(String digest, Fixity fixity) {
        spoilt.put(digest, fixity);
    }

    @Override
    public Optional<Deposit> find(RecordId subject, String digest) {
        return Optional.ofNullable(held.get(subject + digest));
    }

    @Override
    public Fixity check(RecordId subject, String digest) {
        return held.containsKey(subject + digest) ? spoilt.getOrDefault(digest, Fixity.SOUND) : Fixity.MISSING;
    }
}
