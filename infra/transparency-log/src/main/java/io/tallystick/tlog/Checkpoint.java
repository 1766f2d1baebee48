package io.tallystick.tlog;

import java.util.Collection;
import java.util.List;

/**
 * What a log's tree was at a size (tlog-checkpoint).
 *
 * @param origin which log: a URL's host and path without scheme
 * @param size how many entries
 * @param root the root over them
 * @param extensions further lines, none in logs of ours; they are signed with the rest
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n")) {
            throw new MalformedException("a checkpoint begins with its origin");
        }
        if (size < 0) {
            throw new MalformedException("a tree has no size " + size);
        }
        extensions = List.copyOf(extensions);
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** Reads the text of a note. */
    public static Checkpoint parse(String text) {
        List<String> lines = Lines.of(Lines.check(text, "the checkpoint"));
        if (lines.size() < 3) {
            throw new MalformedException("a checkpoint has three lines: origin, size and root");
        }
        List<String> extensions = lines.subList(3, lines.size());
        if (extensions.contains("")) {
            throw new MalformedException("a checkpoint has no empty lines");
        }
        return new Checkpoint(lines.get(0), Decimal.parse(lines.get(1)), Hash.parse(lines.get(2)), extensions);
    }

    /**
     * Reads a signed checkpoint of the log with this key.
     *
     * @throws UnprovenException if the log did not sign it, or it is of another origin
     */
    public static Checkpoint open(SignedNote note, VerifierKey log) {
        note.check(List.of(log));
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin.equals(log.name().name())) {
            throw new UnprovenException("the checkpoint is of " + checkpoint.origin + ", not of "
                    + log.name().name());
        }
        return checkpoint;
    }

    /** As {@link #open(SignedNote, VerifierKey)}, signed by any of a log's keys, as while they are exchanged. */
    public static Checkpoint open(SignedNote note, Collection<VerifierKey> log) {
        Checkpoint checkpoint = parse(note.text());
        List<VerifierKey> own = log.stream()
                .filter(key -> key.name().name().equals(checkpoint.origin))
                .toList();
        note.check(own);
        return checkpoint;
    }

    /** The text to be signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root)
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** Signed by the log. */
    public SignedNote sign(SigningKey... keys) {
        return SignedNote.sign(text(), keys);
    }
}
