package io.tallystick.events.custody.store;

import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;

/**
 * The life of a code {@code given-code/…}: what stands on the door of a room, on a container or on a certified copy is given
 * once in an archives room, so that two who give it at the same moment conflict.
 */
public sealed interface GivenCodeEvent extends DomainEvent {

    /**
     * Given, for ever.
     *
     * @param unit the archives room it was given in
     * @param bearer the room or the container that has it, or the loan the copy was made for
     */
    record CodeGiven(RecordId givenCode, RecordId unit, RecordId bearer, String code) implements GivenCodeEvent {}
}
