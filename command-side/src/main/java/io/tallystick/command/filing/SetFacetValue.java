package io.tallystick.command.filing;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.command.door.Target;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Gives a unit its value for a facet of classification (I-40 to I-47).
 *
 * @param value may be left out for TIME and ORGANISATION, which follow from the dates of the documents
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.FILER, Post.ARCHIVIST},
        rules = {"I-40", "I-41", "I-42", "I-43", "I-44", "I-45", "I-46", "I-47"},
        record = "unit",
        states = {"OPEN", "DECLARED", "ARRANGED", "APPROVED", "BOUND"})
public record SetFacetValue(
        @Target @RefersTo("unit") RecordId unit,
        Facet facet,
        @Nullable String value) {}
