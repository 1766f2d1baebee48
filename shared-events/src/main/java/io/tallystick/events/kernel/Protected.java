package io.tallystick.events.kernel;

/**
 * A personal value, sealed under the key of the person it speaks of. What is stored is ciphertext from the first event
 * on; destroying the key erases the value in every copy, and every proof over the stored bytes still holds.
 *
 * @param subject whose key seals it
 * @param sealed the ciphertext, base64
 * @param <T> what is inside, once opened by a vault
 */
@SuppressWarnings("UnusedTypeParameter") // says what a vault will find inside
public record Protected<T>(RecordId subject, String sealed) {}
