package io.tallystick.benchmarks;

import io.tallystick.events.filing.CustodyUnitEvent.CustodyUnitOpened;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.eventstore.LedgerSerializer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntFunction;
import org.postgresql.PGConnection;

/** Events of the size and shape the ledger has; about 400 bytes with their metadata. */
final class Synthetic {
    static final LedgerSerializer SERIALIZER = new LedgerSerializer();
    private static final RecordId FONDS = new RecordId("fonds/Z109");
    private static final RecordId DEPARTMENT = new RecordId("org/Z109-KFB");
    private static final RecordId FILER = new RecordId("employee/E0004");
    private static final int COPIED_AT_ONCE = 20_000;

    private Synthetic() {}

    static CustodyUnitOpened opened(long number) {
        return new CustodyUnitOpened(
                RecordId.of("unit", "2031-" + number),
                new UnitDescription(
                        FONDS,
                        DEPARTMENT,
                        null,
                        CustodyUnitKind.ITEM,
                        "WS",
                        "SC",
                        2031,
                        RetentionPeriod.PERMANENT,
                        "關於檔案移交的通知 " + number,
                        null,
                        null),
                FILER);
    }

    static Map<String, Object> metadata(long number) {
        return new Provenance(
                        new Signature(FILER, Post.FILER, null),
                        "filing.OpenCustodyUnit",
                        new UUID(7, number).toString(),
                        null,
                        null,
                        null,
                        List.of(),
                        Map.of("organisation", 26L))
                .toMetadata();
    }

    static byte[] payloadBytes(long number) {
        return SERIALIZER.serialize(opened(number), byte[].class).getData();
    }

    static byte[] metadataBytes(long number) {
        return SERIALIZER
                .serialize(new TreeMap<>(metadata(number)), byte[].class)
                .getData();
    }

    /** How large an event is. */
    static int bytes() {
        return payloadBytes(100_000).length + metadataBytes(100_000).length;
    }

    /**
     * Copies events into the log behind what is there, as another node would have written them.
     *
     * @param records among how many records they are spread; a record's events follow one another in sequence
     */
    static void copyInto(String superuserUrl, int events, int records) throws SQLException, IOException {
        copyInto(superuserUrl, events, i -> {
            int record = i % records;
            return new Line(
                    "CustodyUnit",
                    "unit/2031-" + record,
                    i / records,
                    "filing.CustodyUnitOpened",
                    payloadBytes(record));
        });
    }

    /** A synthetic event. */
    @SuppressWarnings("ArrayRecordComponent") // written at once, compared nowhere
    record Line(String recordType, String record, int sequence, String type, byte[] payload) {}

    /** As the other, whatever the events are; they are numbered from 0. */
    static void copyInto(String superuserUrl, int events, IntFunction<Line> lines) throws SQLException, IOException {
        String metadata = hex(metadataBytes(0));
        try (Connection connection = DriverManager.getConnection(superuserUrl)) {
            connection.setAutoCommit(false);
            long before = last(connection);
            StringBuilder rows = new StringBuilder();
            for (int i = 1; i <= events; i++) {
                Line line = lines.apply(i - 1);
                rows.append(before + i)
                        .append('\t')
                        .append(line.recordType())
                        .append('\t')
                        .append(line.record())
                        .append('\t')
                        .append(line.sequence())
                        .append('\t')
                        .append(new UUID(1, i))
                        .append('\t')
                        .append(line.type())
                        .append("\t1\t")
                        .append(hex(line.payload()))
                        .append('\t')
                        .append(metadata)
                        .append("\t2031-01-01T00:00:00Z\n");
                if (i % COPIED_AT_ONCE == 0 || i == events) {
                    copy(connection, rows);
                    rows.setLength(0);
                }
            }
            connection.commit();
        }
        Database.execute(superuserUrl, "vacuum analyze public.domain_event");
        Database.execute(superuserUrl, "checkpoint");
    }

    /** The last position; whoever else appends, such as a program that runs on the log, waits until this transaction ends. */
    private static long last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table public.domain_event in share row exclusive mode");
            try (ResultSet found =
                    statement.executeQuery("select coalesce(max(position), 0) from public.domain_event")) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private static void copy(Connection connection, CharSequence rows) throws SQLException, IOException {
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("""
                copy public.domain_event (position, aggregate_type, aggregate_id, sequence, event_id, type, revision,
                    payload, metadata, recorded_at) from stdin
                """, new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    /** A transfer list as a file, each with content of its own. */
    static byte[] list(int list, int lines) {
        StringBuilder text = new StringBuilder("序号,题名,年度,文号,页数,件数,保管期限,保管单位类型,门类,分类号,备注\n");
        for (int i = 1; i <= lines; i++) {
            text.append(String.format(
                    Locale.ROOT, "%d,关于档案工作的通知 %d-%d,2024,文%d,12,1,D30,件,WS,SC,\"备注, 第%d号\"\n", i, list, i, i, i));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
