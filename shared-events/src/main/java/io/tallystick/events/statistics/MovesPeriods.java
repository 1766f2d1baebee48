package io.tallystick.events.statistics;

/**
 * What decides in which period a fact is counted. Every decision relies on these, so that nothing decided before a month was
 * frozen is appended after it.
 */
public interface MovesPeriods {}
