package io.tallystick.benchmarks;

import io.tallystick.importer.Limits;
import io.tallystick.importer.Progress;
import io.tallystick.importer.Upload;
import io.tallystick.importer.list.ListReader;
import io.tallystick.importer.list.ListTerms;
import io.tallystick.importer.table.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lines a second of a transfer list: read and checked in process, then through HTTP until it is admitted. */
final class ImportRounds {
    private static final String WHOLE = "through HTTP: sent, read, checked, admitted, stored";
    private static final String SHOWN = "through HTTP, until every read model shows it";
    private static final String READ = "in process: read and checked";
    private static final String BOUNDARY = "----------------tallystick-benchmark";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Lists before any counts: here and in the program, both compile what reads them. */
    private static final int WARM_LISTS = 2;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private ImportRounds() {}

    static void measure(Program program, Extent extent, Report report) throws Exception {
        Figures figures = new Figures();
        ReadModels models = new ReadModels(program);
        for (int list = 1; list <= WARM_LISTS + extent.lists(); list++) {
            byte[] file = Synthetic.list(list, extent.lines());
            long begin = System.nanoTime();
            inProcess(file);
            double read = extent.lines() / seconds(begin);
            models.awaitHead(PATIENCE);
            begin = System.nanoTime();
            throughHttp(program, list, file);
            double stored = extent.lines() / seconds(begin);
            models.awaitHead(PATIENCE);
            double shown = extent.lines() / seconds(begin);
            if (list > WARM_LISTS) {
                figures.add(READ, read);
                figures.add(WHOLE, stored);
                figures.add(SHOWN, shown);
            }
        }
        report.atLeast(
                "import of " + Report.number(extent.lines()) + " lines, through HTTP to the log",
                5_000,
                figures.median(WHOLE),
                " lines/s",
                Report.number(figures.least(WHOLE)) + " – " + Report.number(figures.most(WHOLE)));
        report.table("Import", "lines a second", figures, READ);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void inProcess(byte[] file) throws IOException {
        int lines = ListReader.read(
                        Upload.of("list.csv", new ByteArrayInputStream(file), Limits.USUAL),
                        null,
                        ListTerms.strict(Clock.systemUTC()),
                        ReadOptions.DETECT,
                        Progress.NONE)
                .lines()
                .size();
        if (lines == 0) {
            throw new IllegalStateException("no line of the list was good");
        }
    }

    private static void throughHttp(Program program, int list, byte[] file) throws Exception {
        JsonNode job = JSON.readTree(program.send(program.request("/api/imports", "archivist")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form(list, file)))));
        String id = job.get("id").asString();
        // A file that takes longer is answered while it is still read.
        while (job.get("state").asString().equals("READING")) {
            TimeUnit.MILLISECONDS.sleep(5);
            job = JSON.readTree(program.send(
                    program.request("/api/imports/" + id, "archivist").GET()));
        }
        if (!job.get("state").asString().equals("CHECKED")
                || !job.get("canAdmit").asBoolean()) {
            throw new IllegalStateException("the list cannot be admitted: " + job);
        }
        program.send(
                program.request("/api/imports/" + id + "/commit", "archivist").POST(BodyPublishers.noBody()));
    }

    private static byte[] form(int list, byte[] file) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String[] field :
                new String[][] {{"fonds", "fonds/Z109"}, {"from", "org/Z109-KFB"}, {"to", "org/Z109-DAS"}}) {
            head.append("--")
                    .append(BOUNDARY)
                    .append("\r\nContent-Disposition: form-data; name=\"")
                    .append(field[0])
                    .append("\"\r\n\r\n")
                    .append(field[1])
                    .append("\r\n");
        }
        head.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list-")
                .append(list)
                .append(".csv\"\r\nContent-Type: text/csv\r\n\r\n");
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(head.toString().getBytes(StandardCharsets.UTF_8));
        form.write(file);
        form.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }
}
