package io.tallystick.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time taken so far, in seconds: by this process, by the program, and by the sessions of its database, by what
 * they say they are for. Where the machine is shared, this says more than a clock. Linux only.
 */
final class ProcessorTime {
    /** Of {@code /proc/<pid>/stat}; Linux counts a hundred of them a second on every machine in use. */
    private static final double TICKS_A_SECOND = 100;

    /** As far as Linux keeps a thread's name. */
    private static final List<String> KINDS =
            List.of("C1 Compiler", "C2 Compiler", "GC", "G1", "VM", "projector", "log-", "ForkJoinPool", "query");

    private final Map<String, Double> seconds = new TreeMap<>();

    private long transactions;

    private ProcessorTime() {}

    static ProcessorTime now(Program program) throws IOException, SQLException {
        ProcessorTime now = new ProcessorTime();
        now.add("load", ProcessHandle.current().pid());
        now.addThreads(program.pid());
        try (Connection connection = DriverManager.getConnection(program.superuserUrl());
                Statement statement = connection.createStatement();
                ResultSet sessions = statement.executeQuery("""
                        select pid, coalesce(nullif(case when backend_type = 'client backend' then application_name
                            else backend_type end, ''), 'other') from pg_stat_activity where pid <> pg_backend_pid()
                        """)) {
            while (sessions.next()) {
                now.add("PostgreSQL, " + sessions.getString(2), sessions.getLong(1));
            }
        }
        now.transactions = Long.parseLong(Database.ask(
                program.superuserUrl(), "select sum(xact_commit + xact_rollback)::bigint from pg_stat_database"));
        return now;
    }

    /** Transactions of the database for each of so many operations since. */
    double transactions(ProcessorTime since, double operations) {
        return (transactions - since.transactions) / operations;
    }

    /** By the kind of thread: the compiler's part goes once the program is warm. */
    private void addThreads(long pid) throws IOException {
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            for (Path task : tasks) {
                add("program, ", task.resolve("stat"));
            }
        }
    }

    private void add(String whose, long pid) throws IOException {
        add(whose, Path.of("/proc/" + pid + "/stat"));
    }

    private void add(String whose, Path stat) throws IOException {
        try {
            String read = Files.readString(stat);
            int end = read.lastIndexOf(')');
            String[] fields = read.substring(end + 2).split(" ", -1);
            double taken = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
            String name = whose.endsWith(", ") ? whose + kind(read.substring(read.indexOf('(') + 1, end)) : whose;
            seconds.merge(name, taken, Double::sum);
        } catch (IOException e) {
            // Ended between being listed and being looked at.
            return;
        }
    }

    private static String kind(String thread) {
        return KINDS.stream().filter(thread::startsWith).findFirst().orElse("other threads");
    }

    /** Microseconds for each of so many operations since, by whom; a session that ended meanwhile is left out. */
    Map<String, Double> perOperation(ProcessorTime since, double operations) {
        Map<String, Double> each = new TreeMap<>();
        seconds.forEach((whose, taken) -> {
            double spent = (taken - since.seconds.getOrDefault(whose, 0.0)) / operations * 1e6;
            if (spent >= 0.5) {
                each.put(whose, spent);
            }
        });
        return each;
    }
}
