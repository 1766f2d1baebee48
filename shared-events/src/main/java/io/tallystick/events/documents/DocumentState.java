package io.tallystick.events.documents;

/** Where a document stands; none is ever taken away, only shown as withdrawn or as superseded. */
public enum DocumentState {
    ATTACHED,
    SUPERSEDED,
    WITHDRAWN
}
