package io.tallystick.command.custody;

/** The pages of a line as counted. */
public record PageCount(int line, int counted) {}
