package io.tallystick.query.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import io.tallystick.events.text.Language;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Makes a PDF of a page that a browser could print: the same template, the same style sheet. It is made as PDF/A-2u, with
 * every font embedded, so that it reads the same where it is kept.
 */
public final class Pdf {
    private static final int BOLD = 700;
    private static final int PLAIN = 400;
    private static final String LAST = " last";

    private static final Pattern XMP_DATE = Pattern.compile("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*<");

    private final Fonts fonts;

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    public Pdf(Fonts fonts) {
        this.fonts = fonts;
    }

    /**
     * The PDF of a page.
     *
     * @param page gives the page as well-formed XHTML with its styles in it, told which characters (as {@code 𪚥 [U+2A6A5]})
     *     no font here can show, so that it can say so; in its text their numbers stand for them
     * @throws NoFont if the page has Chinese text and no font here has any Chinese, or there is no font at all
     */
    public byte[] of(Language language, Function<Set<String>, String> page) {
        return of(language, Instant.now(), page);
    }

    /**
     * As the other, saying that it was made then: the same page gives the same bytes.
     *
     * @param made to the second
     */
    public byte[] of(Language language, Instant made, Function<Set<String>, String> page) {
        FontSet set = fonts.of(language);
        String html = page.apply(Set.of());
        if (set.isEmpty() || (!set.hasHan() && html.codePoints().anyMatch(Character::isIdeographic))) {
            throw new NoFont();
        }
        Set<Integer> lacking = set.lacking(html);
        if (!lacking.isEmpty()) {
            Set<String> numbers = new LinkedHashSet<>();
            lacking.forEach(point -> numbers.add(FontSet.number(point)));
            html = FontSet.numbered(page.apply(numbers), lacking);
        }
        return render(html, set, made.truncatedTo(ChronoUnit.SECONDS));
    }

    /** One at a time: fonts are shared, and a page of thousands of rows takes its room. */
    private synchronized byte[] render(String html, FontSet set, Instant made) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> roles = set.roles(html);
        try (PDDocument document = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePDDocument(document);
            for (String role : roles) {
                TrueTypeFont font = set.font(role).font();
                use(builder, document, font, family(role), bold(role) ? BOLD : PLAIN);
                if (!bold(role) && roles.contains(role + "-bold")) {
                    // Once more, so that bold text finds there what its own face lacks.
                    use(builder, document, font, family(role) + LAST, PLAIN);
                }
            }
            for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
                builder.useExternalResourceAccessControl((address, type) -> false, when);
            }
            builder.useSVGDrawer(new SvgPath());
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
            builder.withProducer("Tallystick");
            builder.withHtmlContent(html.replace("/* fonts */", families(roles)), null);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                PDDocument drawn = renderer.createPDFKeepOpen();
                date(drawn, made);
                drawn.setDocumentId(made.getEpochSecond() << Integer.SIZE ^ html.hashCode());
                drawn.save(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** In both places a PDF says it: what was drawn says when it was drawn. */
    private static void date(PDDocument drawn, Instant made) throws IOException {
        drawn.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atZone(ZoneOffset.UTC)));
        PDMetadata metadata = drawn.getDocumentCatalog().getMetadata();
        String said = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(XMP_DATE.matcher(said)
                .replaceAll(date -> date.group(1) + made.atOffset(ZoneOffset.UTC) + "<")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void use(
            PdfRendererBuilder builder, PDDocument document, TrueTypeFont font, String family, int weight)
            throws IOException {
        builder.useFont(
                new PDFontSupplier(PDType0Font.load(document, font, true)), family, weight, FontStyle.NORMAL, true);
    }

    /** The bold face of a role has the role's own family. */
    private static String family(String role) {
        return "Tallystick " + role.replace("-bold", "");
    }

    private static boolean bold(String role) {
        return role.endsWith("-bold");
    }

    private static String families(List<String> roles) {
        String list = Stream.concat(
                        roles.stream().map(Pdf::family),
                        roles.stream()
                                .filter(role -> roles.contains(role + "-bold"))
                                .map(role -> family(role) + LAST))
                .distinct()
                .filter(family -> !family.endsWith("mono"))
                .map(family -> "'" + family + "'")
                .collect(Collectors.joining(", "));
        // The sheet says which fonts a browser may use in which language; here there are only these.
        return "body { font-family: " + list + " !important; } .id, .hash { font-family: 'Tallystick mono', " + list
                + "; }";
    }

    /** No font on this machine can show the page in a PDF. */
    public static final class NoFont extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoFont() {
            super("no installed font with TrueType outlines has Chinese characters");
        }
    }
}
