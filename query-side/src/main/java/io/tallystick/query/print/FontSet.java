package io.tallystick.query.print;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fonts of one page by their roles: {@code latin}, {@code han} and their bold ones, {@code mono}, {@code rare} for what
 * those lack, and {@code own-0…} as configured.
 */
record FontSet(Map<String, FontFile> byRole) {
    private static final int FIRST_BEYOND_ASCII = 0x80;

    boolean isEmpty() {
        return chain().isEmpty();
    }

    /** Whether Chinese can be written at all. */
    boolean hasHan() {
        return shows('檔') || shows('档');
    }

    /** In plain text; bold text takes what its own faces lack from the plain ones. */
    private boolean shows(int codePoint) {
        return chain().stream().anyMatch(role -> font(role).shows(codePoint));
    }

    /** The characters of a text that none of the fonts can show. */
    Set<Integer> lacking(String text) {
        Set<Integer> lacking = new TreeSet<>();
        text.codePoints()
                .filter(point -> point >= FIRST_BEYOND_ASCII && !shows(point))
                .forEach(lacking::add);
        return lacking;
    }

    /** The text with each of the characters written as its number, {@code [U+2A6A5]}. */
    static String numbered(String text, Set<Integer> characters) {
        StringBuilder written = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (characters.contains(point)) {
                written.append(number(point));
            } else {
                written.appendCodePoint(point);
            }
        });
        return written.toString();
    }

    static String number(int codePoint) {
        return "[U+%04X]".formatted(codePoint);
    }

    /** The roles a text takes, in the order they are asked: those configured, then plain ones, each with its bold one. */
    List<String> roles(String text) {
        List<String> chain = chain();
        Set<String> taken = new HashSet<>(Set.of("latin", "mono"));
        text.codePoints()
                .filter(point -> point >= FIRST_BEYOND_ASCII)
                .distinct()
                .forEach(point -> chain.stream()
                        .filter(role -> font(role).shows(point))
                        .findFirst()
                        .ifPresent(taken::add));
        // What a bold face lacks is taken from the plain ones behind it.
        return byRole.keySet().stream()
                .filter(role -> taken.contains(role.replace("-bold", "")))
                .sorted(Comparator.comparingInt(role -> chain.indexOf(role.replace("-bold", ""))))
                .toList();
    }

    FontFile font(String role) {
        return Objects.requireNonNull(byRole.get(role), role);
    }

    /** The roles plain text is looked up in. */
    private List<String> chain() {
        return byRole.keySet().stream()
                .filter(role -> !role.equals("mono") && !role.endsWith("-bold"))
                .toList();
    }
}
