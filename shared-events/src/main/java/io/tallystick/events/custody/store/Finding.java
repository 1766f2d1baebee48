package io.tallystick.events.custody.store;

/**
 * Something that is not as it should be, open until somebody named resolves it (I-6).
 *
 * @param number counted from 1 within the room
 * @param subject what it is about, for example the protection, the limit or the number of the equipment
 */
public record Finding(int number, FindingOrigin origin, String subject, String detail) {}
