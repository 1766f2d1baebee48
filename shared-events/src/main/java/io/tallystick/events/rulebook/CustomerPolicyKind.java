package io.tallystick.events.rulebook;

import io.tallystick.events.kernel.RecordId;
import java.util.Locale;

/** What a house lays down for its customer files. */
public enum CustomerPolicyKind {
    /** 客戶檔案管理的具體規定和辦法 (II-59). */
    FILES,
    /** 推銷員客戶信息報告規程 (II-36). */
    REPORTS,
    /** 客戶信息管理辦法, drafted by the information department and promulgated by the general manager (IV-1, IV-24). */
    INFORMATION;

    /** The standard that holds it. */
    public RecordId standard() {
        return RecordId.of("standard", "customer-" + name().toLowerCase(Locale.ROOT) + "-policy");
    }
}
