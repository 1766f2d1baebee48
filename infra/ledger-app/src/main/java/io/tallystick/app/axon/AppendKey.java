package io.tallystick.app.axon;

import io.tallystick.app.CannotStart;
import io.tallystick.eventstore.RowCodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key that rows of the log get their codes with, in a file outside the database: {@code <64 hexadecimal digits> <position>}, the
 * position being the first that has to have a code. Who has the database alone can neither make a code nor move the position.
 *
 * @param from the first position that has to have one
 */
public record AppendKey(RowCodes codes, long from) {
    private static final Pattern FORM = Pattern.compile("([0-9a-f]{64}) ([1-9][0-9]{0,17})\\s*");

    /**
     * Reads the key, or makes it where it may be made.
     *
     * @param head where the log ends; a key made now is for what follows
     * @throws CannotStart if there is none and none may be made, or it cannot be read
     */
    public static AppendKey read(Path file, boolean mayMake, LongSupplier head) {
        try {
            if (!Files.exists(file)) {
                if (!mayMake) {
                    throw new CannotStart(
                            "There is no key for rows of the log at " + file + ", and this ledger's rows have codes.",
                            "Copy the file append.key from where this ledger ran, beside the master key or to where"
                                    + " tallystick.append-key says; all nodes share it. See operations.md if it is lost.");
                }
                make(file, head.getAsLong() + 1);
            }
            Matcher form = FORM.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            if (!form.matches()) {
                throw new CannotStart(
                        "The file " + file + " holds no key for rows of the log.",
                        "It has 64 hexadecimal digits, a space and a position.");
            }
            return new AppendKey(new RowCodes(HexFormat.of().parseHex(form.group(1))), Long.parseLong(form.group(2)));
        } catch (IOException e) {
            throw new CannotStart(
                    "The key for rows of the log " + file + " can be neither read nor made: " + e.getMessage(),
                    "Name another file with tallystick.append-key.",
                    e);
        }
    }

    private static void make(Path file, long from) throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(
                folder,
                "append",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, HexFormat.of().formatHex(random) + " " + from + "\n", StandardOpenOption.SYNC);
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.delete(fresh);
        }
    }
}
