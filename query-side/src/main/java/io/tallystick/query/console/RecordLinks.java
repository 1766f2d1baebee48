package io.tallystick.query.console;

import io.tallystick.events.kernel.RecordId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The address of each kind of record's page. */
final class RecordLinks {
    /** Kinds of records a reader may meet. */
    static final Set<String> KINDS = Set.of(
            "transfer",
            "loan",
            "reader",
            "waiting-list",
            "unit",
            "holding",
            "store",
            "container",
            "climate",
            "stocktake",
            "series",
            "retention",
            "destruction",
            "transfer-out",
            "erasure",
            "document",
            "fixity",
            "obligation",
            "period",
            "return",
            "equipment-file",
            "handover",
            "key",
            "org",
            "fonds",
            "employee",
            "rule",
            "standard",
            "book",
            "ledger",
            "account",
            "refusals",
            "list-key",
            "notice",
            "notice-settings",
            "roster",
            "shift-plan",
            "agent",
            "shift",
            "shift-handover",
            "problems",
            "bulletin-board",
            "customer",
            "customer-access",
            "party-key",
            "trade",
            "placing",
            "route",
            "analysis");

    private RecordLinks() {}

    static String to(RecordId record) {
        String key = URLEncoder.encode(record.key(), StandardCharsets.UTF_8);
        return switch (record.kind()) {
            case "transfer" -> "/transfers/" + key;
            case "unit", "holding", "retention" -> "/units/" + key;
            case "destruction" -> "/destruction/" + key;
            case "transfer-out" -> "/transfers-out/" + key;
            case "document" -> "/documents/" + key;
            case "fixity" -> "/fixity";
            case "store" -> "/stores/" + key;
            case "stocktake" -> "/stocktakes/" + key;
            case "loan" -> "/loans/" + key;
            case "period" -> "/periods/" + key;
            case "return" -> "/returns/" + key;
            case "waiting-list" -> "/units/" + key;
            case "rule" -> "/rules/" + key;
            case "roster" -> "/roster/" + key;
            case "shift" -> "/shifts/" + key;
            case "customer", "customer-access", "trade", "placing" -> "/customers/" + key;
            default -> "/timeline?record=" + URLEncoder.encode(record.value(), StandardCharsets.UTF_8);
        };
    }
}
