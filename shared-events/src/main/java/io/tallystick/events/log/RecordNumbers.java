package io.tallystick.events.log;

import io.tallystick.events.kernel.RecordId;

/** Hands out readable surrogate identifiers; numbers may be skipped, never given twice. */
public interface RecordNumbers {
    /** The next identifier of the kind in the year, for example {@code transfer/2026-000123}. */
    RecordId next(String kind, int year);
}
