package io.tallystick.app.security;

import java.util.List;

/**
 * The users of the README, each with the name as password: for trying the embedded ledger on one's own machine. They
 * can log in; what they may do comes from the posts they hold in the ledger.
 */
public final class BuiltInUsers {
    /** Their names. */
    public static final List<String> NAMES = List.of(
            "admin",
            "archivist",
            "receiver",
            "filer",
            "head",
            "projecthead",
            "chief",
            "drafter",
            "issuer",
            "statistician",
            "auditor",
            "compliance",
            "appraiser",
            "appraiser2",
            "director",
            "supervisor",
            "supervisor2",
            "seller",
            "seller2",
            "custodian",
            "custodian2",
            "information",
            "manager",
            "centre",
            "servicehead",
            "leader",
            "leader2",
            "agent",
            "agent2");

    private BuiltInUsers() {}
}
