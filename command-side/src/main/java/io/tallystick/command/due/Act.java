package io.tallystick.command.due;

import java.util.Map;

/**
 * What the ledger has to do: a command, sent once for each step of each date.
 *
 * @param step which step towards the date, counted from 1
 * @param body the command's fields
 */
public record Act(int step, String context, String command, Map<String, ?> body) {}
