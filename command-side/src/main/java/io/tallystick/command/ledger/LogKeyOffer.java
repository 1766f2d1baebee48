package io.tallystick.command.ledger;

import java.util.Optional;

/** The key that could sign the log's checkpoints from now on, as the running program holds it. */
@FunctionalInterface
public interface LogKeyOffer {
    /** Where no key is held. */
    LogKeyOffer NONE = Optional::empty;

    /**
     * A key that is ready.
     *
     * @param before the verifier key of the one that signs now
     * @param after its own verifier key
     * @param voucher a note both signed
     */
    record Offer(String before, String after, String voucher) {}

    /** The next key; none while there is none, or an exchange is going on. */
    Optional<Offer> next();
}
