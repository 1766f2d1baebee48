package io.tallystick.command.custody;

import io.tallystick.events.custody.TransferEvent.RejectionReason;
import io.tallystick.events.kernel.LineSet;
import org.jspecify.annotations.Nullable;

/** Lines sent back for a reason. */
public record Rejection(
        LineSet lines, RejectionReason reason, @Nullable String note) {}
