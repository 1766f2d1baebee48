package io.tallystick.query.console.registers;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.CommandLinks;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.RecordLinks;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Table;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the reader may do next with a row: commands on its record, where that has no page of its own to offer them; and where the
 * row is a part of a record, such as a fact or a request, the commands on that part.
 */
final class RowOffers {
    /** When a row's command is of use: a column's value, or that the column is empty. */
    private static final Map<String, List<String>> WHEN = Map.ofEntries(
            Map.entry("retention.ReviewHold", List.of("released_at", "")),
            Map.entry("retention.ReleaseHold", List.of("released_at", "")),
            Map.entry("customers.GrantAccess", List.of("state", "OPEN")),
            Map.entry("customers.RefuseAccess", List.of("state", "OPEN")),
            Map.entry("customers.AppealRefusal", List.of("state", "REFUSED")),
            Map.entry("customers.DecideAppeal", List.of("state", "APPEALED")),
            Map.entry("customers.RevokeGrant", List.of("revoked_at", "")),
            Map.entry("customers.VerifyFact", List.of("verification", "UNVERIFIED")),
            Map.entry("customers.DisputeFact", List.of("standing", "CURRENT")),
            Map.entry("customers.SupersedeFact", List.of("standing", "CURRENT")),
            Map.entry("customers.ResolveConflict", List.of("standing", "IN_CONFLICT")),
            Map.entry("customers.SetCounterMeasure", List.of("closed_at", "")),
            Map.entry("customers.CloseProblem", List.of("closed_at", "")),
            Map.entry("customers.ProposeMerge", List.of("standing", "SUSPECTED")),
            Map.entry("customers.ApproveMerge", List.of("standing", "PROPOSED")),
            Map.entry("customers.DeclineMerge", List.of("standing", "PROPOSED")),
            Map.entry("customers.UndoMerge", List.of("standing", "MERGED")),
            Map.entry("customers.ReportContact", List.of("settled", "")),
            Map.entry("customers.ExemptContact", List.of("settled", "")),
            Map.entry("customers.LinkDealing", List.of("customer", "")),
            Map.entry("customers.SubmitVisitReport", List.of("submitted_at", "")),
            Map.entry("customers.ReturnProfileForm", List.of("returned_on", "")),
            Map.entry("customers.ApproveInvestigation", List.of("approver", "")),
            Map.entry("customers.ReportInvestigation", List.of("reported_on", "")),
            Map.entry("customers.ReplaceLeaver", List.of("replacement", "")),
            Map.entry("customers.TellCustomerOfDeparture", List.of("told_on", "")),
            Map.entry("customers.RecordFirstContact", List.of("contacted_on", "")));

    /** Columns whose field has another name in the commands. */
    private static final Map<String, String> FIELD = Map.of("pair.other", "absorbed", "granted.number", "grant");

    /** What a request fills in of the grant that answers it. */
    private static final Map<String, Map<String, String>> ALSO = Map.of(
            "customers.GrantAccess",
            Map.of("requester", "grantee", "sections", "sections", "purposes", "purposes", "until", "until"));

    private final CommandCatalogue commands;
    private final Table table;

    /** A command and the address of its form, filled with what the row says. */
    record Next(String name, String label, String href) {}

    RowOffers(CommandCatalogue commands, Table table) {
        this.commands = commands;
        this.table = table;
    }

    /** The commands, none where the row is of no record. */
    List<Next> of(Map<String, @Nullable Object> row, Person me, Texts t) {
        Column key = table.key().getFirst();
        Object first = row.get(key.name());
        if (key.link() == null || first == null || !first.toString().contains("/")) {
            return List.of();
        }
        RecordId record = new RecordId(first.toString());
        boolean part = table.key().size() > 1;
        if (!part && !RecordLinks.to(record).startsWith("/timeline")) {
            return List.of();
        }
        return Offer.on(record, row.get("state"), commands, Barred.byPost(me, t), t).stream()
                .filter(offer -> offer.barred() == null && fits(offer.command(), row, part))
                .flatMap(offer -> rest(offer.command(), row).stream()
                        .map(rest -> new Next(
                                offer.command().fullName(),
                                offer.label(),
                                CommandLinks.form(offer.command(), record.value()) + rest)))
                .toList();
    }

    /** A command on a part of a record has to be known as one: another may have a field of the same name. */
    private static boolean fits(CommandDescriptor command, Map<String, @Nullable Object> row, boolean part) {
        List<String> when = WHEN.get(command.fullName());
        if (when == null) {
            return !part;
        }
        if (!command.roles().isEmpty() && !command.roles().contains(row.get("role"))) {
            return false;
        }
        Object value = row.get(when.getFirst());
        return when.getLast().equals(value == null ? "" : value.toString());
    }

    /** What the other columns of the key fill in; absent where the command is not about that part of the record. */
    private Optional<String> rest(CommandDescriptor command, Map<String, @Nullable Object> row) {
        StringBuilder rest = new StringBuilder();
        for (Column column : table.key().subList(1, table.key().size())) {
            Object value = row.get(column.name());
            Optional<Field> field = command.fields().stream()
                    .filter(one -> !one.target() && isOf(one, named(column)))
                    .findFirst();
            if (field.isPresent() && value != null) {
                fill(rest, field.get().name(), value);
            } else if (column.choices().isEmpty()) {
                return Optional.empty();
            }
        }
        ALSO.getOrDefault(command.fullName(), Map.of()).forEach((column, field) -> {
            Object value = row.get(column);
            if (value != null) {
                fill(rest, field, value);
            }
        });
        return Optional.of(rest.toString());
    }

    /** A command over several takes the one as a list. */
    private static boolean isOf(Field field, String column) {
        return field.name().equals(column) || (field.list() && field.name().equals(column + "s"));
    }

    private static void fill(StringBuilder rest, String field, Object value) {
        rest.append('&').append(field).append('=').append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }

    private String named(Column column) {
        String otherwise = column.name().equals("number") ? table.name() : column.name();
        return FIELD.getOrDefault(table.name() + "." + column.name(), otherwise);
    }
}
