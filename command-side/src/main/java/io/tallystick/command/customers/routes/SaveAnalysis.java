package io.tallystick.command.customers.routes;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.routes.CompositionMark;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;

/**
 * Keeps a way of looking at the composition of sales, to look that way again (II-58).
 *
 * @param months how many months it looks back
 * @param question what it is to answer
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.SALESPERSON, Post.INFORMATION_OFFICER, Post.DEPARTMENT_HEAD, Post.GENERAL_MANAGER},
        rules = "II-58",
        record = "saved-analysis",
        creates = true)
public record SaveAnalysis(
        @RefersTo("org") RecordId unit, String name, CompositionMark mark, int months, String question) {}
