package io.tallystick.importer;

import io.tallystick.events.custody.ListSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file as it was sent, with its format found out and its bytes hashed. */
public final class Upload {
    private static final int NAME_LENGTH = 255;

    private final String fileName;
    private final byte[] bytes;
    private final Limits limits;
    private final FileFormat format;
    private final String sha256;

    private Upload(String fileName, byte[] bytes, Limits limits) {
        this.fileName = plain(fileName);
        this.bytes = bytes;
        this.limits = limits;
        this.format = Recognition.of(bytes, limits);
        this.sha256 = sha256(bytes);
    }

    /**
     * A file in memory; the bytes must not be changed afterwards.
     *
     * @throws UnreadableFile if it is empty, too large, or no format that is read
     */
    public static Upload of(String fileName, byte[] bytes, Limits limits) {
        if (bytes.length > limits.fileBytes()) {
            throw tooLarge(bytes.length, limits);
        }
        return new Upload(fileName, bytes, limits);
    }

    /**
     * A file from a stream, of which no more than the limit is read.
     *
     * @throws UnreadableFile if it is empty, too large, or no format that is read
     */
    public static Upload of(String fileName, InputStream stream, Limits limits) throws IOException {
        byte[] bytes = stream.readNBytes(limits.fileBytes());
        if (bytes.length == limits.fileBytes() && stream.read() >= 0) {
            throw tooLarge(bytes.length + 1L, limits);
        }
        return new Upload(fileName, bytes, limits);
    }

    /**
     * A file on disk.
     *
     * @throws UnreadableFile if it is empty, too large, or no format that is read
     */
    public static Upload of(Path file, Limits limits) throws IOException {
        Path name = file.getFileName();
        try (InputStream stream = Files.newInputStream(file)) {
            return of(name == null ? "" : name.toString(), stream, limits);
        }
    }

    /** Its name, without folders and control characters. */
    public String fileName() {
        return fileName;
    }

    public FileFormat format() {
        return format;
    }

    /** SHA-256 of its bytes, lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public int size() {
        return bytes.length;
    }

    public Limits limits() {
        return limits;
    }

    /** How a list read from it names its origin. */
    public ListSource source() {
        return new ListSource(fileName, sha256, format.name());
    }

    /** Its bytes, from the start. */
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    private static UnreadableFile tooLarge(long size, Limits limits) {
        return new UnreadableFile(Reason.FILE_TOO_LARGE, size, limits.fileBytes());
    }

    private static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "").strip();
        return clean.length() > NAME_LENGTH ? clean.substring(0, NAME_LENGTH) : clean;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
