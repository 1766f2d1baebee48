package io.tallystick.events.filing;

/** What papers are about. Production and technical papers are placed by it, never into an administrative class (I-39). */
public enum DocumentContent {
    /** 行政管理. */
    ADMINISTRATION(false, "PARTYADMIN"),
    /** 生產. */
    PRODUCTION(true, "PROD"),
    /** 科研. */
    RESEARCH(true, "RND"),
    /** 基建. */
    CONSTRUCTION(true, "CONSTR"),
    /** 設備. */
    EQUIPMENT(true, "EQUIP"),
    /** 會計. */
    ACCOUNTING(false, "FIN"),
    OTHER(false, Scoping.OTHER);

    private final boolean technical;
    private final String scopeClass;

    DocumentContent(boolean technical, String scopeClass) {
        this.technical = technical;
        this.scopeClass = scopeClass;
    }

    /** The class of the filing scope its documents belong to where nothing else is said (I-20). */
    public String scopeClass() {
        return scopeClass;
    }

    /** Whether it is production or technical material, which the rule places by content. */
    public boolean technical() {
        return technical;
    }
}
