package io.tallystick.benchmarks;

/**
 * Opens a new record.
 *
 * @param number never given twice in a run
 */
record OpenUnit(long number) {}
