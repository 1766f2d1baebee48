package io.tallystick.events;

/** Which context a class belongs to: the package right below its side's own, however deep the class lies in it. */
public final class Contexts {
    private Contexts() {}

    /**
     * The context of a class, for example {@code custody} for one in {@code io.tallystick.events.custody.store}.
     *
     * @param side the package above all contexts of the side, for example {@code io.tallystick.events}
     */
    public static String of(Class<?> type, String side) {
        String name = type.getPackageName();
        if (!name.startsWith(side + ".")) {
            throw new IllegalArgumentException(type + " does not lie below " + side);
        }
        String below = name.substring(side.length() + 1);
        int end = below.indexOf('.');
        return end < 0 ? below : below.substring(0, end);
    }
}
