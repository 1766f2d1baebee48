package io.tallystick.command.door;

import java.util.Map;

/** Appends one event durably and says where it stands. */
interface Recording {
    /** Where an event stands: its position and its record. */
    record At(long position, String record) {}

    At append(Object event, Map<String, Object> metadata);
}
