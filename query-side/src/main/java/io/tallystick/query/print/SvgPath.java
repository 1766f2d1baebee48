package io.tallystick.query.print;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Draws the one picture our pages have, {@link QrCode}'s path of black squares, into a PDF; a whole SVG engine is not needed. */
final class SvgPath implements SVGDrawer {
    private static final Pattern SQUARES = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        String area = svg.getAttribute("viewBox");
        double modules = Double.parseDouble(area.substring(area.lastIndexOf(' ') + 1));
        Path2D path = new Path2D.Double();
        Matcher square =
                SQUARES.matcher(((Element) svg.getElementsByTagName("path").item(0)).getAttribute("d"));
        while (square.find()) {
            path.append(new Rectangle2D.Double(number(square, 1), number(square, 2), number(square, 3), 1), false);
        }
        return new Picture(path, modules, cssWidth / dotsPerPixel);
    }

    private static double number(Matcher square, int group) {
        return Double.parseDouble(square.group(group));
    }

    /** The path at its size on the page, in CSS pixels. */
    private record Picture(Path2D path, double modules, double side) implements SVGImage {
        @Override
        public int getIntrinsicWidth() {
            return (int) Math.round(side);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.round(side);
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics((float) x, (float) y, (float) side, (float) side, graphics -> {
                graphics.scale(side / modules, side / modules);
                graphics.setColor(Color.BLACK);
                graphics.fill(path);
            });
        }
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // Our pictures have no text.
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // Our pictures have no text.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
