package io.tallystick.events.custody.stocktake;

import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found and is not expected here.
 *
 * @param scanned as it was scanned
 * @param unit the unit it is, where the ledger knows one by that code or number
 */
public record Stray(String scanned, @Nullable RecordId unit) {}
