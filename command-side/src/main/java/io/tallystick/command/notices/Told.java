package io.tallystick.command.notices;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.notices.NoticeKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event tells whom. */
record Told(NoticeKind kind, RecordId about, @Nullable LocalDate dueOn, boolean escalated, List<RecordId> to) {}
