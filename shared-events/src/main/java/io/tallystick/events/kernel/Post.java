package io.tallystick.events.kernel;

/** The posts from which authority comes. A person acts only through a post held within a scope (VI-14, VI-20). */
public enum Post {
    /** Opens the ledger, appoints to posts, keeps units and employees. */
    LEDGER_ADMINISTRATOR,
    /** Issues rules and standards; approves what somebody else drafted (VI-18). */
    RULE_ISSUER,
    /** Drafts rules, standards and the calendar. */
    RULE_DRAFTER,
    /** 立卷人: makes the unit of custody and arranges it (I-1). */
    FILER,
    /** Head of a project; examines and approves its filing (I-34). */
    PROJECT_HEAD,
    /** Head of a functional department; examines and approves its filing (I-36). */
    DEPARTMENT_HEAD,
    /** Lists, transfers, receives, counts and keeps archives. */
    ARCHIVIST,
    /** Heads the archives room; resolves differences. */
    ARCHIVES_HEAD,
    /** 鑒定小組成員: member of the appraisal committee (VI-26). */
    APPRAISER,
    /** 法定代表人: approves what is destroyed (VI-26). */
    LEGAL_REPRESENTATIVE,
    /** 監銷人: watches a destruction (VI-26). */
    DESTRUCTION_SUPERVISOR,
    /** Fills the statistics (I-17). */
    STATISTICIAN,
    /** Reads everything that is not personal; verifies. */
    AUDITOR,
    /** Replays history, reads refusals and breaches. */
    COMPLIANCE_OFFICER,
    /** 推銷員: opens and fills the files of customers looked after; reads those assigned (II-13, II-57). */
    SALESPERSON,
    /** 客戶檔案專管人: answers for customer files and grants who reads them (II-62). */
    FILE_CUSTODIAN,
    /** 信息部: brings customer information together, verifies and merges (IV-4). */
    INFORMATION_OFFICER,
    /** 總經理: approves what goes beyond the rules for customers (IV-24). */
    GENERAL_MANAGER,
    /** 業務代表: works in shifts, takes tickets, hands posts over (V-D, V-H). */
    AGENT,
    /** 班長: leads a shift, calls the roll, signs its log (V-L). */
    SHIFT_LEADER,
    /** 客服部主任: deploys the staff, publishes rosters, approves a day of leave (V-93, V-122). */
    DEPARTMENT_DIRECTOR,
    /** 客服中心主任: approves what goes beyond the department director (V-94, V-104). */
    CENTRE_DIRECTOR,
    /** The ledger itself: clocks and process managers. Never held by a person. */
    SYSTEM,
    /** No post at all: stands only in the record of a refusal. */
    NONE
}
