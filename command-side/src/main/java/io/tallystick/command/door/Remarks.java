package io.tallystick.command.door;

import java.util.List;
import java.util.Map;

/**
 * What a handler returns that its caller should hear beside the outcome, and that is no fact of its own: under names of
 * the command. It is told once; a repetition of the call hears of its outcome alone.
 */
public record Remarks(Map<String, List<String>> lists) {
    public static final Remarks NONE = new Remarks(Map.of());
}
