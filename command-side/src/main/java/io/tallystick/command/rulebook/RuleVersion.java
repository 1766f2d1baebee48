package io.tallystick.command.rulebook;

import java.time.LocalDate;
import java.util.Map;

/**
 * A version of a rule (VI-18).
 *
 * @param version counted from 1, the catalogue's own
 * @param effectiveFrom the first day it governs
 * @param inForce false where this version suspends the rule
 * @param parameters every parameter with its value
 */
public record RuleVersion(int version, LocalDate effectiveFrom, boolean inForce, Map<String, String> parameters) {}
