package io.tallystick.importer;

/** Told every so often how far reading has come. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (read, estimatedTotal) -> {};

    /**
     * Called about every thousand rows and once at the end.
     *
     * @param read rows so far
     * @param estimatedTotal rows in all, at best knowledge; exact at the end
     */
    void rows(long read, long estimatedTotal);
}
