package io.tallystick.events.filing;

/** What makes papers due for filing. */
public enum FilingBasis {
    /** A project was completed. */
    PROJECT("I-33"),
    /** A project came to the end of a stage 告一段落. */
    STAGE("I-33"),
    /** The year turned: management papers of the year before 管理工作. */
    YEAR("I-35"),
    /** The fiscal year ended: accounting papers. */
    FISCAL_YEAR("I-35"),
    /** A statistical return was filed: it is itself a paper of class PLAN. */
    RETURN("I-25");

    private final String rule;

    FilingBasis(String rule) {
        this.rule = rule;
    }

    /** The rule that says by when. */
    public String rule() {
        return rule;
    }

    /** Whether it is a project's, whose head then answers for it (I-34). */
    public boolean ofProject() {
        return this == PROJECT || this == STAGE;
    }
}
