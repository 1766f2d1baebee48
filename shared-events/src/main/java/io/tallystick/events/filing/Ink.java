package io.tallystick.events.filing;

/** What a document is written with (I-3). */
public enum Ink {
    BLUE_BLACK,
    BLACK,
    PRINTED,
    BORN_DIGITAL,
    BLUE,
    RED,
    BALL_PEN,
    PENCIL,
    OTHER
}
