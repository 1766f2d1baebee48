package io.tallystick.events.text;

/** The beginning of a text, where all of it would be too much. */
public final class Beginning {
    private Beginning() {}

    /** At most so many UTF-16 units, never ending within a character: half of one cannot be written as UTF-8. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** As {@link #of}, saying that there is more. */
    public static String told(String text, int most) {
        return text.length() <= most ? text : of(text, most) + "…";
    }
}
