package io.tallystick.events;

/**
 * A fact that was recorded. Events are immutable records, grouped by the sealed interface of the record they belong to;
 * {@link EventTypes} gives each its stored name.
 */
public interface DomainEvent {}
