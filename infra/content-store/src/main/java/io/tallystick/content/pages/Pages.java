package io.tallystick.content.pages;

import io.tallystick.content.DocumentFormat;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A document as pictures of its pages. Whatever the file holds beside them, scripts, forms, links, is left behind. Pictures are
 * bounded, so a page however large costs no more than another.
 */
public interface Pages extends Closeable {
    /** The longest side of a picture to look at, in pixels. */
    int TO_LOOK_AT = 1_600;

    /** The longest side of a picture in which a code is looked for, in pixels. */
    int TO_READ_CODES = 2_600;

    /** How many there are. */
    int count();

    /**
     * A page as a picture.
     *
     * @param number counted from 1
     * @param longest the longest side it may have, in pixels
     */
    BufferedImage picture(int number, int longest) throws IOException;

    /**
     * The pages of a file.
     *
     * @throws IOException if it is not what its format says, or is protected by a password
     */
    static Pages of(Path file, DocumentFormat format) throws IOException {
        try {
            return switch (format) {
                case PDF -> new PdfPages(file);
                case PNG, JPEG, TIFF -> new ImagePages(file);
                default -> throw new IOException(format + " has no pages to show");
            };
        } catch (RuntimeException e) {
            // What is wrong with a file is told by these libraries in many ways.
            throw new IOException("the pages of the file cannot be read", e);
        }
    }
}
