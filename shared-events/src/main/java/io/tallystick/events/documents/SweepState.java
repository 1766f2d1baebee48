package io.tallystick.events.documents;

/** How far a sweep through the stored documents has come. */
public enum SweepState {
    RUNNING,
    COMPLETED
}
