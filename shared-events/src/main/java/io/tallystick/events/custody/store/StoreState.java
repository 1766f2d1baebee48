package io.tallystick.events.custody.store;

/** Whether a room is in use. */
public enum StoreState {
    IN_USE,
    /** No longer used; its history stays. */
    GIVEN_UP
}
