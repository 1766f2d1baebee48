package io.tallystick.events.custody.store;

/**
 * A shelf 架 of a room.
 *
 * @param code as painted on it, unique in its room
 * @param centimetres of running length: shelves are counted in metres (VI-25)
 */
public record Shelf(String code, int centimetres) {}
