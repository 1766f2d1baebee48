package io.tallystick.app.use;

import io.tallystick.command.door.LogUses.Use;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.LogUse;
import io.tallystick.events.ledger.LedgerEvent.Positions;
import io.tallystick.events.rulebook.AccessPurpose;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses give something of the log, and what. The entries of the Merkle log and proofs of completeness are told where they
 * are given, since they are refused to some.
 */
final class UsedAddresses {
    /** Registers of the log itself: reading one is reading the log. */
    static final Set<String> OF_THE_LOG = Set.of("timeline", "refusals", "breaches", "log-use", "document-readings");

    private static final Set<String> NO_FILTERS =
            Set.of("page", "size", "sort", "columns", "lang", "atLeast", "record", "_csrf", "known", "asOf", "usedFor");

    private static final Map<String, BiFunction<HttpServletRequest, Map<String, String>, Optional<Use>>> USES =
            Map.ofEntries(
                    Map.entry("/timeline", (request, path) -> read("timeline", request)),
                    Map.entry("/timeline/event/{position}", UsedAddresses::event),
                    Map.entry("/timeline/export.premis.xml", (request, path) -> export("timeline", "premis", request)),
                    Map.entry("/timeline/export.ocel.json", (request, path) -> export("timeline", "ocel", request)),
                    Map.entry(
                            "/registers/holdings/export.ead3.xml",
                            (request, path) -> export("holdings", "ead3", request)),
                    Map.entry("/roster/people/{number}/conduct", (request, path) -> staff("conduct", path)),
                    Map.entry("/roster/people/{number}/health", (request, path) -> staff("health", path)),
                    Map.entry("/leaves/{key}", UsedAddresses::leave),
                    Map.entry("/lateness", (request, path) -> read("conduct", request)),
                    Map.entry("/service-quality", (request, path) -> read("conduct", request)),
                    Map.entry("/rules/{id}/what-if", UsedAddresses::whatIf),
                    Map.entry("/api/rules/{rule}/what-if", UsedAddresses::whatIf),
                    Map.entry("/api/log/{position}", UsedAddresses::event),
                    Map.entry("/api/read/{model}", (request, path) -> register(path.get("model"), request)),
                    Map.entry("/registers/{name}", (request, path) -> register(path.get("name"), request)),
                    Map.entry("/registers/{name}/row", (request, path) -> register(path.get("name"), request)),
                    Map.entry("/refusals", (request, path) -> register("refusals", request)),
                    Map.entry(
                            "/api/read/{model}/export.csv",
                            (request, path) -> export(path.get("model"), "csv", request)),
                    Map.entry(
                            "/api/read/{model}/export.xlsx",
                            (request, path) -> export(path.get("model"), "xlsx", request)),
                    Map.entry(
                            "/api/compare/{model}/export.csv",
                            (request, path) -> export(path.get("model"), "csv", request)),
                    Map.entry(
                            "/api/compare/{model}/export.xlsx",
                            (request, path) -> export(path.get("model"), "xlsx", request)),
                    Map.entry("/print/{name:[a-z-]+}", (request, path) -> export(path.get("name"), "print", request)),
                    Map.entry(
                            "/print/registers/{register:[a-z-]+}",
                            (request, path) -> export(path.get("register"), "print", request)),
                    Map.entry("/print/{name:[a-z-]+}.pdf", (request, path) -> export(path.get("name"), "pdf", request)),
                    Map.entry(
                            "/print/registers/{register:[a-z-]+}.pdf",
                            (request, path) -> export(path.get("register"), "pdf", request)),
                    Map.entry(
                            "/print/{name:[a-z-]+}.xlsx", (request, path) -> export(path.get("name"), "xlsx", request)),
                    Map.entry(
                            "/print/registers/{register:[a-z-]+}.xlsx",
                            (request, path) -> export(path.get("register"), "xlsx", request)));

    private UsedAddresses() {}

    /** The patterns of addresses whose use is recorded. */
    static Set<String> patterns() {
        return USES.keySet();
    }

    /** What somebody asks for who asks for this; nothing where it is no use of the log. */
    static Optional<Use> of(String pattern, HttpServletRequest request, Map<String, String> path) {
        BiFunction<HttpServletRequest, Map<String, String>, Optional<Use>> use = USES.get(pattern);
        return use == null ? Optional.empty() : use.apply(request, path);
    }

    private static Optional<Use> event(HttpServletRequest request, Map<String, String> path) {
        String position = path.getOrDefault("position", "");
        if (!position.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        long at = Long.parseLong(position);
        return Optional.of(new Use(LogUse.READ, "event", null, null, new Positions(at, at)));
    }

    /** Conduct and health are personal: whose was read is recorded (V-96, V-103). */
    private static Optional<Use> staff(String what, Map<String, String> path) {
        String number = path.getOrDefault("number", "");
        return number.matches("[A-Za-z0-9-]{1,40}")
                ? Optional.of(new Use(LogUse.READ, what, RecordId.of("employee", number), null, null))
                : Optional.empty();
    }

    /** Of what kind a leave is may be health data (V-96). */
    private static Optional<Use> leave(HttpServletRequest request, Map<String, String> path) {
        String leave = "leave/" + path.getOrDefault("key", "");
        return RecordId.isWellFormed(leave)
                ? Optional.of(new Use(LogUse.READ, "leave", new RecordId(leave), null, null))
                : Optional.empty();
    }

    /** Decisions are taken again from the log, and it is told whom they hit. */
    private static Optional<Use> whatIf(HttpServletRequest request, Map<String, String> path) {
        String value = request.getParameter("value");
        return value == null || value.isBlank() ? Optional.empty() : read("what-if", request);
    }

    private static Optional<Use> read(String what, HttpServletRequest request) {
        return Optional.of(new Use(LogUse.READ, what, record(request), part("", request), null));
    }

    private static Optional<Use> register(@Nullable String name, HttpServletRequest request) {
        return name == null || !OF_THE_LOG.contains(name) ? Optional.empty() : read(name, request);
    }

    private static Optional<Use> export(@Nullable String name, String form, HttpServletRequest request) {
        return Optional.of(new Use(
                LogUse.EXPORT,
                Objects.requireNonNullElse(name, ""),
                record(request),
                part(form + purpose(request), request),
                null));
    }

    /** What for, where it is said, as one of the purposes there are. */
    private static String purpose(HttpServletRequest request) {
        String given = request.getParameter("usedFor");
        return Stream.of(AccessPurpose.values())
                .map(Enum::name)
                .filter(name -> name.equals(given))
                .map(name -> " " + name)
                .findFirst()
                .orElse("");
    }

    private static @Nullable RecordId record(HttpServletRequest request) {
        String record = request.getParameter("record");
        return record != null && RecordId.isWellFormed(record) ? new RecordId(record) : null;
    }

    /** The form, and the names of what is filtered by: values may be personal, and what is recorded here stays for ever. */
    private static @Nullable String part(String form, HttpServletRequest request) {
        Set<String> filters = new TreeSet<>();
        request.getParameterMap().forEach((name, values) -> {
            boolean given = values.length > 0 && !values[0].isBlank();
            if (given && !NO_FILTERS.contains(name) && name.matches("[A-Za-z0-9_.-]{1,40}")) {
                filters.add(name);
            }
        });
        String by = filters.isEmpty()
                ? ""
                : String.join(", ", filters.stream().limit(10).toList());
        String part = form.isEmpty() || by.isEmpty() ? form + by : form + ": " + by;
        return part.isEmpty() ? null : part;
    }
}
