package io.tallystick.events.filing;

/** What papers are about. Production and technical papers are placed by it, never into an administrative class (I-39). */
public enum DocumentContent {
    /** 行政管理. */
    ADMINISTRATION(false),
    /** 生產. */
    PRODUCTION(true),
    /** 科研. */
    RESEARCH(true),
    /** 基建. */
    CONSTRUCTION(true),
    /** 設備. */
    EQUIPMENT(true),
    /** 會計. */
    ACCOUNTING(false),
    OTHER(false);

    private final boolean technical;

    DocumentContent(boolean technical) {
        this.technical = technical;
    }

    /** Whether it is production or technical material, which the rule places by content. */
    public boolean technical() {
        return technical;
    }
}
