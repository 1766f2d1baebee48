package io.tallystick.command.customers.demands;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.demands.HandOverWay;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Hands the production over, and enters it into the disclosure register (II-61, VI-30).
 *
 * @param digest SHA-256 of what is handed over, which is what was sealed
 * @param bundle SHA-256 of the bundle that goes with it
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.COMPLIANCE_OFFICER, Post.GENERAL_MANAGER},
        rules = {"II-61", "VI-30"},
        record = "demand",
        states = "SEALED",
        leads = true)
public record HandOverProduction(
        @Target @RefersTo("demand") RecordId demand,
        String digest,
        HandOverWay way,
        @Nullable String bundle) {}
