package io.tallystick.events.documents;

import java.util.List;

/**
 * What the store knows of a content it keeps; told by the content itself, never by whoever sent it.
 *
 * @param bytes its size
 * @param mediaType as recognised in it, for example {@code application/pdf}
 * @param marks the ledger's marks read from QR codes in it, for example those of {@link ListMark}; empty where none was
 *     looked for or found
 */
public record Deposit(long bytes, String mediaType, List<String> marks) {}
