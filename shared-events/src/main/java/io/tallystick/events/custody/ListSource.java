package io.tallystick.events.custody;

/**
 * The file a list was read from.
 *
 * @param sha256 of its bytes, lower-case hexadecimal
 * @param format for example {@code XLSX}, {@code CSV}, {@code EAD2002}, {@code EAD3}
 */
public record ListSource(String fileName, String sha256, String format) {}
