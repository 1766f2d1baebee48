package io.tallystick.content.pages;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture, or the pictures of a TIFF file; read coarsely where it is larger than wanted. */
final class ImagePages implements Pages {
    private static final long MOST_PIXELS = 40_000_000;

    private final ImageInputStream stream;
    private final ImageReader reader;
    private final int count;

    ImagePages(Path file) throws IOException {
        ImageIO.setUseCache(false);
        stream = ImageIO.createImageInputStream(file.toFile());
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            stream.close();
            throw new IOException("no picture is recognised");
        }
        reader = readers.next();
        try {
            reader.setInput(stream);
            count = reader.getNumImages(true);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public BufferedImage picture(int number, int longest) throws IOException {
        try {
            int width = reader.getWidth(number - 1);
            int height = reader.getHeight(number - 1);
            int step = Math.max(1, Math.max(width, height) / longest);
            if ((long) width / step * (height / step) > MOST_PIXELS) {
                throw new IOException("the picture is too large to be shown");
            }
            ImageReadParam parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            return fitted(reader.read(number - 1, parameters), longest);
        } catch (RuntimeException e) {
            throw new IOException("picture " + number + " cannot be read", e);
        }
    }

    private static BufferedImage fitted(BufferedImage read, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        drawing.drawImage(read, 0, 0, width, height, null);
        drawing.dispose();
        return picture;
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        stream.close();
    }
}
