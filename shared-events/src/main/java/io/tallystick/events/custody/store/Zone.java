package io.tallystick.events.custody.store;

/** The parts of an archives room; each has an allow-list of equipment of its own (VI-8). */
public enum Zone {
    /** 庫房: where holdings stand. */
    STORE,
    /** 閱覽室. */
    READING_ROOM,
    /** 辦公室. */
    OFFICE
}
