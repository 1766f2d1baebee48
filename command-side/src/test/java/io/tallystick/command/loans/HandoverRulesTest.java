package io.tallystick.command.loans;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.custody.Archive;
import io.tallystick.command.custody.store.IssueKey;
import io.tallystick.command.custody.store.OpenStore;
import io.tallystick.command.custody.store.ReturnKey;
import io.tallystick.command.door.Scenario;
import io.tallystick.command.filing.ArrangeUnit;
import io.tallystick.command.organisation.BeginDeparture;
import io.tallystick.command.organisation.CompleteDeparture;
import io.tallystick.command.organisation.CountersignHandover;
import io.tallystick.command.organisation.ListHandover;
import io.tallystick.command.organisation.RelievePost;
import io.tallystick.command.organisation.RevokeAtOnce;
import io.tallystick.events.custody.store.Zone;
import io.tallystick.events.filing.CustodyUnitEvent.FilerChanged;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.ledger.LedgerEvent.RuleBreached;
import io.tallystick.events.organisation.OrganisationEvent.AuthorityRevoked;
import io.tallystick.events.organisation.OrganisationEvent.PostRelieved;
import io.tallystick.events.organisation.OrganisationEvent.SuperiorChanged;
import io.tallystick.events.organisation.RevocationCause;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandoverRulesTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);

    private final Archive archive = new Archive();
    private final Scenario house = archive.house();
    private final RecordId feng = house.person("feng");
    private final RecordId fu = house.person("fu");
    private final RecordId han = house.person("han");

    private void leaving() {
        house.as("admin").command(new BeginDeparture(feng, LAST_DAY)).accepted();
    }

    private void relieved() {
        house.as("admin").command(new RelievePost(feng, 1, null, "leaves")).accepted();
    }

    private ListHandover list(RecordId... records) {
        return new ListHandover(feng, fu, List.of(records), null, null);
    }

    @Rule("VI-20")
    void who_is_filling_a_unit_does_not_leave_before_it_is_handed_over() {
        RecordId unit = archive.filled(CustodyUnitKind.ITEM, null);
        leaving();
        relieved();
        house.command(new CompleteDeparture(feng));
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.stillInCharge");
        assertThat(house.refused().facts()).containsEntry("records", unit.value());
    }

    @Test
    void what_is_listed_counted_and_countersigned_is_the_others() {
        RecordId unit = archive.filled(CustodyUnitKind.ITEM, null);
        leaving();
        RecordId handover = house.as("feng").command(list(unit)).accepted().record();
        house.as("fu").command(new CountersignHandover(handover, 1)).accepted();
        assertThat(house.events(FilerChanged.class)).containsExactly(new FilerChanged(unit, fu, handover));
        house.command(new ArrangeUnit(unit, null)).accepted();
        relieved();
        house.command(new CompleteDeparture(feng)).accepted();
    }

    @Rule("VI-20")
    void what_was_counted_is_what_is_listed() {
        RecordId unit = archive.filled(CustodyUnitKind.ITEM, null);
        RecordId handover = house.as("feng").command(list(unit)).accepted().record();
        house.as("fu").command(new CountersignHandover(handover, 0));
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.countDiffers");
    }

    @Rule("VI-20")
    void nobody_hands_over_what_is_anothers_who_could_himself() {
        RecordId unit = archive.filled(CustodyUnitKind.ITEM, null);
        house.as("han").command(list(unit));
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.notOnesOwnToHandOver");
    }

    @Test
    void what_passed_in_the_meantime_is_not_passed_twice() {
        RecordId unit = archive.filled(CustodyUnitKind.ITEM, null);
        RecordId handover = house.as("feng").command(list(unit)).accepted().record();
        house.command(new ArrangeUnit(unit, null)).accepted();
        house.as("fu").command(new CountersignHandover(handover, 1));
        assertThat(house.refused().reason()).isEqualTo("refused.notInCharge");
    }

    @Rule("VI-20")
    void whose_key_is_not_back_does_not_leave_and_who_leaves_is_given_none() {
        RecordId store = house.as("hu")
                .command(new OpenStore(Archive.ARCHIVES, "A1", "Room", List.of(Zone.STORE)))
                .accepted()
                .record();
        RecordId key = house.command(new IssueKey(store, "K1", feng)).accepted().record();
        leaving();
        relieved();
        house.command(new CompleteDeparture(feng));
        assertThat(house.refused().facts()).containsEntry("records", key.value());
        house.as("hu").command(new ReturnKey(key)).accepted();
        house.command(new IssueKey(store, "K1", feng));
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.alreadyLeaving");
        house.as("admin").command(new CompleteDeparture(feng)).accepted();
    }

    @Test
    void authority_ends_in_the_moment_it_is_revoked_and_the_superior_takes_over_before_a_witness() {
        RecordId unit = archive.filled(CustodyUnitKind.ITEM, null);
        house.fact("Employee", feng, new SuperiorChanged(feng, han, LocalDate.of(2026, 1, 1)));
        house.as("admin")
                .command(new RevokeAtOnce(feng, RevocationCause.ABSCONDED, "not seen since Friday"))
                .accepted();
        assertThat(house.events(AuthorityRevoked.class)).hasSize(1);
        assertThat(house.events(PostRelieved.class)).hasSize(1);
        house.as("feng").command(new ArrangeUnit(unit, null));
        assertThat(house.refused().reason()).isEqualTo("refused.noPost");
        house.as("han").command(new ListHandover(feng, han, List.of(unit), fu, null));
        RecordId handover = house.accepted().record();
        house.command(new CountersignHandover(handover, 1));
        assertThat(house.refused().reason()).isEqualTo("refused.notTheOtherSide");
        house.as("fu").command(new CountersignHandover(handover, 1)).accepted();
        assertThat(house.events(FilerChanged.class)).containsExactly(new FilerChanged(unit, han, handover));
        house.as("admin").command(new CompleteDeparture(feng)).accepted();
    }

    @Rule("VI-20")
    void only_the_superior_takes_over() {
        RecordId unit = archive.filled(CustodyUnitKind.ITEM, null);
        house.as("admin")
                .command(new RevokeAtOnce(feng, RevocationCause.DEATH, "died"))
                .accepted();
        house.as("fu").command(new ListHandover(feng, fu, List.of(unit), han, null));
        assertThat(house.refusedBy("VI-20").reason()).isEqualTo("refused.superiorTakesOver");
    }

    @Rule("VI-14")
    void a_witness_is_neither_side() {
        RecordId unit = archive.filled(CustodyUnitKind.ITEM, null);
        house.fact("Employee", feng, new SuperiorChanged(feng, han, LocalDate.of(2026, 1, 1)));
        house.as("admin")
                .command(new RevokeAtOnce(feng, RevocationCause.DISMISSAL, "dismissed"))
                .accepted();
        house.as("han").command(new ListHandover(feng, han, List.of(unit), han, null));
        house.refusedBy("VI-14");
    }

    @Rule("VI-20")
    void a_post_left_vacant_by_a_revocation_is_a_breach_and_no_obstacle() {
        RecordId issuer = house.employ("issuer", Scenario.OFFICE, Scope.HOUSE, Post.RULE_ISSUER);
        house.as("admin")
                .command(new RevokeAtOnce(issuer, RevocationCause.DEATH, "died"))
                .accepted();
        assertThat(house.events(RuleBreached.class))
                .singleElement()
                .satisfies(breach -> assertThat(breach.rule().rule()).isEqualTo("VI-20"));
    }
}
