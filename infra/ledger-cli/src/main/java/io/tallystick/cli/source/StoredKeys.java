package io.tallystick.cli.source;

import io.tallystick.content.MasterKey;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Opens what a ledger sealed, with its master key and the wrapped keys in its database. Seals nothing. */
public final class StoredKeys implements Vault {
    private final MasterKey master;
    private final Predicate<String> erased;
    private final Function<String, Optional<byte[]>> wrapped;

    /**
     * @param wrapped finds the wrapped key of a subject; there is none of one who was erased
     * @param erased whether the log says that a subject was; a key that is merely not there is no erasure
     */
    public StoredKeys(MasterKey master, Function<String, Optional<byte[]>> wrapped, Predicate<String> erased) {
        this.master = master;
        this.erased = erased;
        this.wrapped = wrapped;
    }

    @Override
    public Protected<String> seal(RecordId subject, String value) {
        throw new UnsupportedOperationException("a log that is checked is not written to");
    }

    @Override
    public Disclosed<String> open(Protected<String> value) {
        Optional<byte[]> key = wrapped.apply(value.subject().value());
        return key.isEmpty()
                ? new Disclosed.Erased<>()
                : new Disclosed.Open<>(master.unwrap(value.subject(), key.get()).open(value));
    }

    @Override
    public boolean erased(RecordId subject) {
        return erased.test(subject.value());
    }
}
