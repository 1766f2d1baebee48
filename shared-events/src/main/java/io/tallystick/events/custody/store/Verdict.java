package io.tallystick.events.custody.store;

import org.jspecify.annotations.Nullable;

/**
 * How one protection was found (I-7).
 *
 * @param passed false opens a finding
 */
public record Verdict(
        Protection protection, boolean passed, @Nullable String note) {}
