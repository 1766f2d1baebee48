package io.tallystick.query.console.print;

import io.tallystick.query.console.kit.Written;
import io.tallystick.query.kit.Moment;
import io.tallystick.query.print.Pdf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Draws papers: one template for the browser's page and the PDF. */
final class PrintSheets {
    private final ITemplateEngine templates;
    private final Pdf pdf;
    private final InstantSource clock;

    PrintSheets(ITemplateEngine templates, Pdf pdf, InstantSource clock) {
        this.templates = templates;
        this.pdf = pdf;
        this.clock = clock;
    }

    /**
     * What a template says, and how.
     *
     * @param lacking characters no font can show, as numbers
     */
    Map<String, Object> attributes(Printing.Asked asked, Paper paper, Set<String> lacking, boolean asPdf) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("paper", paper);
        attributes.put("form", asked.form());
        attributes.put("t", asked.desk().t());
        attributes.put("show", asked.desk().show());
        attributes.put("printed", printed(asked, paper));
        attributes.put("lacking", lacking);
        attributes.put("pdf", asPdf);
        attributes.put("mark", asked.mark());
        return attributes;
    }

    /** Which position it stands for, of a moment as of when, and who printed it; when is said of now only. */
    String printed(Printing.Asked asked, Paper paper) {
        Moment moment = Moment.current();
        Instant asOf = moment == null ? null : moment.asOf();
        Written written = asked.desk().written();
        String past = asOf == null ? "print.printed.past" : "print.printed.asof";
        String printed = asked.desk()
                .t()
                .of(
                        moment == null ? "print.printed" : past,
                        "position",
                        paper.position(),
                        "asOf",
                        asOf == null ? "" : written.minute(asOf),
                        "who",
                        asked.me().name(),
                        "when",
                        written.minute(clock.instant()));
        return asked.mark().isEmpty() ? printed : asked.mark() + " " + printed;
    }

    byte[] pdf(Printing.Asked asked, Paper paper) {
        Moment moment = Moment.current();
        Instant made = moment == null ? clock.instant() : moment.clock();
        return pdf.of(asked.desk().t().language(), made, lacking -> {
            Context context =
                    new Context(asked.desk().t().language().locale(), attributes(asked, paper, lacking, true));
            context.setVariable(
                    "css",
                    css("print.css") + (asked.form().paper().equals("landscape") ? css("print-landscape.css") : ""));
            return templates.process("print/" + asked.form().template(), context);
        });
    }

    private static String css(String name) {
        try (var css = Objects.requireNonNull(PrintSheets.class.getResourceAsStream("/static/assets/" + name))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
