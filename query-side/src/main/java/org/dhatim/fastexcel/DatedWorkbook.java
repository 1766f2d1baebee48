package org.dhatim.fastexcel;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A workbook that says itself when it was made, so that the same rows give the same bytes. It stands in this package because
 * the library takes the time from the machine and lets nobody else say it.
 */
public final class DatedWorkbook extends Workbook {
    private static final String PROPERTIES = "docProps/core.xml";

    private final Instant made;

    public DatedWorkbook(OutputStream out, String application, String version, Instant made) {
        super(out, application, version);
        this.made = made.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    void writeFile(String name, ThrowingConsumer<Writer> content) throws IOException {
        super.writeFile(name, name.equals(PROPERTIES) ? this::properties : content);
    }

    private void properties(Writer to) throws IOException {
        to.append("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"\
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"\
                 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Tallystick</dc:creator>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%s</dcterms:created></cp:coreProperties>""".formatted(made));
    }
}
