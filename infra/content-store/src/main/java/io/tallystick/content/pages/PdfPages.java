package io.tallystick.content.pages;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The pages of a PDF. */
final class PdfPages implements Pages {
    /** 300 dots an inch: finer than a scanner's picture is of no use. */
    private static final float FINEST = 300f / 72f;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PdfPages(Path file) throws IOException {
        document = Loader.loadPDF(file.toFile());
        renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
    }

    @Override
    public int count() {
        return document.getNumberOfPages();
    }

    @Override
    public BufferedImage picture(int number, int longest) throws IOException {
        try {
            PDRectangle box = document.getPage(number - 1).getCropBox();
            float side = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            return renderer.renderImage(number - 1, Math.min(FINEST, longest / side), ImageType.RGB);
        } catch (RuntimeException e) {
            throw new IOException("page " + number + " cannot be drawn", e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
