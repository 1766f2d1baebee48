package io.tallystick.events.shifts;

import java.util.List;
import java.util.stream.Stream;

/** What is told to the next shift: one form, six heads (V-25, V-84). */
public enum HandoverHead {
    /** Business that was added or changed. */
    BUSINESS,
    /** What superiors instructed. */
    INSTRUCTIONS,
    /** What customers suggested and complained of. */
    SUGGESTIONS_COMPLAINTS,
    /** Changes of process and the state of the equipment; one head of both rules. */
    PROCESS_EQUIPMENT,
    /** Problems nobody has solved yet. */
    HARD_PROBLEMS,
    /** Who works other shifts than the roster said at first. */
    SHIFT_CHANGES;

    private static final String EQUIPMENT = "EQUIPMENT";

    /** The heads a rule asks for, by the codes of its parameter. */
    public static List<HandoverHead> of(List<String> wanted) {
        return Stream.of(values())
                .filter(head ->
                        wanted.contains(head.name()) || (head == PROCESS_EQUIPMENT && wanted.contains(EQUIPMENT)))
                .toList();
    }
}
