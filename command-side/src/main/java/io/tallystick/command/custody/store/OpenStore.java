package io.tallystick.command.custody.store;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import java.util.List;

/**
 * Takes an archives room into use; its first inspection is planned with it (I-6).
 *
 * @param unit the archives room as a unit of the house, which holds what stands in it
 * @param code as painted on the door
 */
@LedgerCommand(kind = CommandKind.PERMIT, posts = Post.ARCHIVES_HEAD, rules = "I-6", record = "store", creates = true)
public record OpenStore(@RefersTo("org") RecordId unit, String code, String name, List<Zone> zones) {}
