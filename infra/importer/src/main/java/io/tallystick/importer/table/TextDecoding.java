package io.tallystick.importer.table;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import io.tallystick.importer.ByteOrderMark;
import io.tallystick.importer.Reason;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.table.EncodingDecision.Basis;
import io.tallystick.importer.table.EncodingDecision.Candidate;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file and how its encoding was decided: by choice, by its mark, as valid UTF-8, else among GB18030,
 * Big5 and Windows-1252 by known column names, and only then by how common the characters are.
 */
record TextDecoding(String text, EncodingDecision decision) {
    private static final List<String> LEGACY = List.of("GB18030", "Big5", "windows-1252");
    private static final int SAMPLE = 64 << 10;

    static TextDecoding of(byte[] bytes, @Nullable Charset chosen, HeaderNames names) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(bytes);
        if (chosen != null) {
            int from = mark.filter(m -> m.charset().equals(chosen))
                    .map(ByteOrderMark::length)
                    .orElse(0);
            return decided(bytes, from, chosen, Basis.CHOSEN, List.of());
        }
        if (mark.isPresent()) {
            return decided(bytes, mark.get().length(), mark.get().charset(), Basis.MARKED, List.of());
        }
        String utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return checked(utf8, new EncodingDecision("UTF-8", Basis.VALID_UTF8, List.of()));
        }
        return weighed(bytes, names);
    }

    private static TextDecoding decided(
            byte[] bytes, int from, Charset charset, Basis basis, List<Candidate> candidates) {
        String text = strict(bytes, from, charset);
        if (text == null) {
            throw new UnreadableFile(Reason.FILE_ENCODING, charset.name());
        }
        return checked(text, new EncodingDecision(charset.name(), basis, candidates));
    }

    private static TextDecoding weighed(byte[] bytes, HeaderNames names) {
        List<Candidate> candidates = new ArrayList<>();
        CharsetMatch[] matches = new CharsetDetector()
                .setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)))
                .detectAll();
        for (String name : LEGACY) {
            String text = strict(bytes, 0, Charset.forName(name));
            candidates.add(
                    text == null || controls(text) > 0
                            ? new Candidate(name, false, 0, 0, 0)
                            : new Candidate(
                                    name, true, known(text, names), commonness(text, name), icu(matches, name)));
        }
        candidates.sort(Comparator.comparing(Candidate::decodes)
                .thenComparingInt(Candidate::knownHeaders)
                .thenComparingInt(c -> c.commonness() + c.confidence())
                .reversed());
        Candidate best = candidates.getFirst();
        if (!best.decodes()) {
            throw new UnreadableFile(Reason.FILE_BINARY);
        }
        boolean byNames = best.knownHeaders() > candidates.get(1).knownHeaders();
        return decided(
                bytes, 0, Charset.forName(best.charset()), byNames ? Basis.KNOWN_HEADERS : Basis.FREQUENCY, candidates);
    }

    private static int icu(CharsetMatch[] matches, String name) {
        return Arrays.stream(matches)
                .filter(m -> m.getName().equalsIgnoreCase(name)
                        || ("windows-1252".equals(name) && "ISO-8859-1".equals(m.getName())))
                .mapToInt(CharsetMatch::getConfidence)
                .max()
                .orElse(0);
    }

    /** Column names stand in the first lines, between delimiters of whatever kind. */
    private static int known(String text, HeaderNames names) {
        return (int) text.lines()
                .limit(30)
                .flatMap(line -> Arrays.stream(line.split("[,;\t|\"]")))
                .filter(cell -> !cell.isBlank() && names.knows(cell))
                .count();
    }

    /** Common are the first level of the two Chinese sets by their own order, and the letters of Western Europe. */
    private static int commonness(String text, String charset) {
        Charset set = Charset.forName("Big5".equals(charset) ? "Big5" : "GBK");
        int[] counts = new int[2];
        text.codePoints().filter(c -> c > 0x7f).limit(20_000).forEach(c -> {
            counts[0]++;
            counts[1] += common(c, charset, set) ? 1 : 0;
        });
        return counts[0] == 0 ? 0 : 100 * counts[1] / counts[0];
    }

    private static boolean common(int codePoint, String charset, Charset set) {
        if ("windows-1252".equals(charset)) {
            return codePoint <= 0xff && Character.isLowerCase(codePoint);
        }
        if (!Character.isIdeographic(codePoint)) {
            return (codePoint >= 0x3000 && codePoint <= 0x3011) || (codePoint >= 0xff01 && codePoint <= 0xff5e);
        }
        int lead = Character.toString(codePoint).getBytes(set)[0] & 0xff;
        return "Big5".equals(charset) ? lead >= 0xa4 && lead <= 0xc6 : lead >= 0xb0 && lead <= 0xd7;
    }

    private static @Nullable String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Text that is full of control characters is no text, whatever decodes. */
    private static TextDecoding checked(String text, EncodingDecision decision) {
        if (text.indexOf('\0') >= 0 || controls(text) > Math.max(20, text.length() / 50)) {
            throw new UnreadableFile(Reason.FILE_BINARY);
        }
        return new TextDecoding(text, decision);
    }

    private static int controls(String text) {
        return (int) text.chars()
                .filter(c -> (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0))
                .count();
    }
}
