package io.tallystick.query.console.kit;

import io.tallystick.events.kernel.RecordId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The address of each kind of record's page. */
public final class RecordLinks {
    /** Kinds of records a reader may meet. */
    public static final Set<String> KINDS = Set.of(
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
            "given-code",
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
            "leave",
            "leave-book",
            "absence",
            "penalty",
            "swap",
            "swap-quota",
            "problems",
            "bulletin-board",
            "customer",
            "customer-access",
            "demand",
            "party-key",
            "trade",
            "placing",
            "route",
            "upkeep",
            "contacts",
            "dealing",
            "analysis",
            "visit",
            "visit-report",
            "profile-form",
            "agency",
            "investigation",
            "customer-report",
            "customer-list",
            "trade-list",
            "saved-analysis",
            "leaver-clearance",
            "denials",
            "file-years");

    private RecordLinks() {}

    public static String to(RecordId record) {
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
            case "demand" -> "/demands/" + key;
            case "route" -> "/routes/" + key;
            case "shift" -> "/shifts/" + key;
            case "leave" -> "/leaves/" + key;
            case "shift-handover" -> "/handovers/" + key;
            case "leaver-clearance" -> "/registers/leaver-clearances?leaver=employee%2F" + key;
            case "customer", "customer-access", "trade", "placing", "upkeep", "contacts" -> "/customers/" + key;
            default -> "/timeline?record=" + URLEncoder.encode(record.value(), StandardCharsets.UTF_8);
        };
    }
}
