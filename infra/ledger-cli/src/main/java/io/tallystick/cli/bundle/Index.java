package io.tallystick.cli.bundle;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tallystick.events.log.LogEntry;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.tlog.Checkpoint;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is in a bundle, for people: a CSV with a row for each event, and a page with the first of them. */
final class Index implements AutoCloseable {
    static final List<String> COLUMNS = List.of(
            "position", "recorded_at", "record", "sequence", "type", "revision", "event_id", "payload", "metadata");
    private static final int MOST_ON_PAGE = 5_000;

    private final CsvWriter csv;
    private final Writer page;
    private long rows;

    /** Writes both into a bundle. */
    static Index in(Path root, String title) throws IOException {
        return new Index(
                new BufferedOutputStream(Files.newOutputStream(root.resolve(Bundle.INDEX_CSV))),
                new BufferedOutputStream(Files.newOutputStream(root.resolve(Bundle.INDEX_HTML))),
                title);
    }

    /** Writes the same bytes for the same events and title, whenever it is. */
    Index(OutputStream rowsTo, OutputStream pageTo, String title) throws IOException {
        csv = CsvWriter.builder().build(new OutputStreamWriter(rowsTo, StandardCharsets.UTF_8));
        csv.writeRecord(COLUMNS);
        page = new OutputStreamWriter(pageTo, StandardCharsets.UTF_8);
        page.write("""
                <!DOCTYPE html>
                <html><head><meta charset="utf-8"><title>%1$s</title><style>
                body { font: 14px/1.5 sans-serif; margin: 2em; } table { border-collapse: collapse; }
                td, th { border: 1px solid #bbb; padding: 4px 8px; text-align: left; vertical-align: top; }
                td:first-child { text-align: right; } pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
                </style></head><body><h1>%1$s</h1>
                <p>What is proved are the files in this bundle, not this page: see README.txt.
                <br>所證者為本包內各檔案，非本頁：見 README.txt。 / 所证者为本包内各文件，非本页：见 README.txt。</p>
                <table><tr>""".formatted(escaped(title)));
        for (String column : COLUMNS) {
            page.write("<th>" + column + "</th>");
        }
        page.write("</tr>\n");
    }

    /** What it is called: the log and how much of it the checkpoint covers. */
    static String title(Checkpoint checkpoint) {
        return checkpoint.origin() + " · " + checkpoint.size();
    }

    void add(byte[] entry) throws IOException {
        add(cells(LogEntry.read(entry)));
    }

    void add(List<String> cells) throws IOException {
        csv.writeRecord(cells);
        if (rows++ < MOST_ON_PAGE) {
            page.write("<tr>");
            for (int i = 0; i < cells.size(); i++) {
                boolean json = i >= cells.size() - 2;
                page.write("<td>" + (json ? "<pre>" : "") + escaped(cells.get(i)) + (json ? "</pre>" : "") + "</td>");
            }
            page.write("</tr>\n");
        }
    }

    /** Passes on what was written so far. */
    void flush() throws IOException {
        csv.flush();
        page.flush();
    }

    /** What the index says of an event. */
    static List<String> cells(StoredEvent event) {
        return List.of(
                Long.toString(event.position()),
                event.recordedAt().toString(),
                event.aggregateId(),
                Long.toString(event.sequence()),
                event.type(),
                Integer.toString(event.revision()),
                event.eventId(),
                new String(event.payload(), StandardCharsets.UTF_8),
                new String(event.metadata(), StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() throws IOException {
        csv.close();
        page.write("</table>");
        if (rows > MOST_ON_PAGE) {
            page.write("<p>" + (rows - MOST_ON_PAGE) + " more: index.csv</p>");
        }
        page.write("</body></html>\n");
        page.close();
    }
}
