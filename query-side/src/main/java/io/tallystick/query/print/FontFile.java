package io.tallystick.query.print;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One face of a font file that a PDF can embed: TrueType outlines, alone in its file or one of a collection. Reading a
 * Chinese font takes a second or two, so that it is kept as long as there is room for it; what is kept is for one at a time
 * to use.
 */
final class FontFile {
    private static final int COLLECTION = 0x74746366; // ttcf
    private static final int TRUE_TYPE = 0x00010000;
    private static final int APPLE_TRUE_TYPE = 0x74727565; // true
    private static final int HEAD = 12;
    private static final int ENTRY = 16;
    private static final int CODE_POINTS = 0x32000;

    private final Path file;
    private final int face;
    private final BitSet glyphs;
    private SoftReference<TrueTypeFont> kept;

    private FontFile(Path file, int face, TrueTypeFont font) throws IOException {
        this.file = file;
        this.face = face;
        this.kept = new SoftReference<>(font);
        this.glyphs = new BitSet(CODE_POINTS);
        CmapLookup found = font.getUnicodeCmapLookup();
        for (int point = 0; point < CODE_POINTS; point++) {
            if (found.getGlyphId(point) > 0) {
                glyphs.set(point);
            }
        }
    }

    /**
     * The face, or nothing if it is none that can be embedded.
     *
     * @param file {@code .ttf}, or {@code .ttc} with several faces
     * @param face which of them, counted from 0
     */
    static Optional<FontFile> open(Path file, int face) {
        try {
            byte[] alone = read(file, face);
            int version = ByteBuffer.wrap(alone).getInt(0);
            if (version != TRUE_TYPE && version != APPLE_TRUE_TYPE) {
                return Optional.empty();
            }
            return Optional.of(new FontFile(file, face, parse(alone)));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    boolean shows(int codePoint) {
        return glyphs.get(codePoint);
    }

    /** The font, read again if it was not kept. */
    TrueTypeFont font() throws IOException {
        TrueTypeFont font = kept.get();
        if (font == null) {
            font = parse(read(file, face));
            kept = new SoftReference<>(font);
        }
        return font;
    }

    private static TrueTypeFont parse(byte[] alone) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(alone));
    }

    /** Takes one face out of a collection: its tables behind a directory of their own. */
    private static byte[] read(Path file, int face) throws IOException {
        byte[] all = Files.readAllBytes(file);
        ByteBuffer whole = ByteBuffer.wrap(all);
        if (whole.getInt(0) != COLLECTION) {
            return all;
        }
        int directory = whole.getInt(HEAD + 4 * face);
        int tables = whole.getShort(directory + 4);
        int size = HEAD + ENTRY * tables;
        for (int i = 0; i < tables; i++) {
            size += padded(whole.getInt(directory + HEAD + ENTRY * i + 12));
        }
        ByteBuffer alone = ByteBuffer.allocate(size);
        alone.put(0, all, directory, HEAD + ENTRY * tables);
        int at = HEAD + ENTRY * tables;
        for (int i = 0; i < tables; i++) {
            int entry = HEAD + ENTRY * i;
            int length = whole.getInt(directory + entry + 12);
            alone.put(at, all, whole.getInt(directory + entry + 8), length);
            alone.putInt(entry + 8, at);
            at += padded(length);
        }
        return alone.array();
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }
}
