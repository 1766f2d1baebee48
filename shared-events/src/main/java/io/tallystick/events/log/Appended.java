package io.tallystick.events.log;

/**
 * What an accepted command left in the log: the answer to the command, now and whenever it is repeated.
 *
 * @param first the position of its first event
 * @param last the position of its last event
 * @param aggregate the record its first event belongs to
 * @param version that record's last sequence number written by the command
 */
public record Appended(long first, long last, String aggregate, long version) {}
