package io.tallystick.command.customers.demands;

import io.tallystick.command.door.LedgerCommand;
import io.tallystick.command.door.RefersTo;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CardSection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Registers what an authority demands of customer files, on a basis that allows it (II-61); the files named are held until the
 * demand is closed (VI-12).
 *
 * @param document the number of the demand
 * @param sections what of the card is asked for
 * @param persons those of the persons in the files that are asked about
 * @param from the first day on which a fact was seen or told, if that is limited
 * @param reviewer who looks at the holds again
 */
@LedgerCommand(
        kind = CommandKind.PERMIT,
        posts = {Post.COMPLIANCE_OFFICER, Post.LEGAL_REPRESENTATIVE, Post.GENERAL_MANAGER},
        rules = {"II-61", "VI-30", "VI-12", "VI-20"},
        record = "demand",
        creates = true)
public record RegisterDemand(
        String authority,
        @Nullable String legalBasis,
        @Nullable String document,
        LocalDate documentDate,
        LocalDate dueOn,
        @RefersTo("customer") List<RecordId> customers,
        List<CardSection> sections,
        @Nullable List<PrincipalRole> persons,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @RefersTo("employee") RecordId reviewer) {}
