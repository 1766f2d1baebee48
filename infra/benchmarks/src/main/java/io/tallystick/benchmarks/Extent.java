package io.tallystick.benchmarks;

/**
 * How long and how large a run is.
 *
 * @param rounds how often all variants take turns
 * @param warmSeconds before each measurement, not counted
 * @param seconds of each measurement
 * @param events of the synthetic log
 * @param projectorRounds how often the projector and its peer take turns
 * @param lines of each imported list; 10,000 are the most that the rules allow
 * @param lists imported
 */
record Extent(int rounds, int warmSeconds, int seconds, int events, int projectorRounds, int lines, int lists) {
    static final Extent FULL = new Extent(3, 1, 3, 1_000_000, 2, 10_000, 3);
    static final Extent QUICK = new Extent(1, 1, 2, 100_000, 1, 10_000, 2);
}
