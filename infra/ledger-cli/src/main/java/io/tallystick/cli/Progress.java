package io.tallystick.cli;

/** Told how far something long is. */
@FunctionalInterface
public interface Progress {
    /** Nobody is told. */
    Progress NONE = (done, total) -> {};

    void at(long done, long total);
}
