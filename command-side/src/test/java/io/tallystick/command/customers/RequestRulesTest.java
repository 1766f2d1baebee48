package io.tallystick.command.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.tallystick.command.door.Scenario;
import io.tallystick.events.customers.CustomerAccessEvent.AccessAppealDecided;
import io.tallystick.events.customers.CustomerAccessEvent.AccessGranted;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequestOverdue;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequestRefused;
import io.tallystick.events.customers.CustomerAccessEvent.AccessRequested;
import io.tallystick.events.customers.DenialEvent.AccessDenied;
import io.tallystick.events.customers.DenialEvent.DenialsAlerted;
import io.tallystick.events.customers.RefusalGround;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.rulebook.AccessPurpose;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.testkit.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests to read, refusals, appeals, the scheme of what may be granted, and denials that come too often. */
class RequestRulesTest {
    private final Salesroom sales = new Salesroom();
    private final Scenario house = sales.house();
    private RecordId customer = RecordId.of("customer", "none");

    @BeforeEach
    void opened() {
        house.employ("lu", Scenario.OFFICE, Scope.ofFonds(Scenario.FONDS), Post.COMPLIANCE_OFFICER);
        customer = sales.file("遠達貿易有限公司", "91310000-X", null);
    }

    private Scenario asked() {
        return house.as("tao")
                .command(new RequestAccess(
                        customer,
                        List.of(CardSection.BASE),
                        List.of(AccessPurpose.SALES),
                        LocalDate.of(2026, 3, 31),
                        "visits the branch"))
                .accepted();
    }

    private Scenario refuse(RefusalGround ground, @Nullable String reason) {
        return house.as("gu").command(new RefuseAccess(customer, 1, ground, reason));
    }

    private Scenario grant(LocalDate until, @Nullable Integer request) {
        return house.as("gu")
                .command(new GrantAccess(
                        customer,
                        house.person("tao"),
                        List.of(CardSection.BASE),
                        List.of(AccessPurpose.SALES),
                        until,
                        "covers",
                        request));
    }

    @Rule("II-57")
    void a_request_says_by_when_it_has_to_be_answered() {
        asked();
        assertThat(house.events(AccessRequested.class))
                .extracting(AccessRequested::dueAt)
                .containsExactly(Instant.parse("2026-03-03T09:00:00Z"));
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-57"));
    }

    @Rule("II-57")
    void a_request_nobody_answered_in_time_is_noted_and_not_before() {
        asked();
        house.at("2026-03-03T08:59:59Z").byTheLedger(new NoteOverdueRequest(customer, 1));
        assertThat(house.refused().reason()).isEqualTo("refused.notOverdue");
        house.at("2026-03-03T09:00:01Z").byTheLedger(new NoteOverdueRequest(customer, 1));
        assertThat(house.events(AccessRequestOverdue.class)).hasSize(1);
        assertThat(house.provenance().rules()).anyMatch(cited -> cited.rule().equals("II-57"));
        house.at("2026-03-03T10:00:00Z").byTheLedger(new NoteOverdueRequest(customer, 1));
        assertThat(house.refused().reason()).isEqualTo("refused.notOverdue");
    }

    @Test
    void a_request_is_answered_by_a_grant() {
        asked();
        grant(LocalDate.of(2026, 3, 31), 1).accepted();
        assertThat(house.events(AccessGranted.class))
                .extracting(AccessGranted::request, AccessGranted::scheme)
                .containsExactly(tuple(1, 1));
        refuse(RefusalGround.NO_NEED, "too late");
        assertThat(house.refused().reason()).isEqualTo("refused.requestState");
    }

    @Rule("II-60")
    void a_refusal_gives_a_reason() {
        asked();
        refuse(RefusalGround.NO_NEED, " ");
        assertThat(house.refused().reason()).isEqualTo("refused.refusalWithoutReason");
    }

    @Rule("II-60")
    void that_a_file_is_secret_is_no_ground() {
        asked();
        refuse(RefusalGround.SECRET, "it is secret");
        assertThat(house.refused().reason()).isEqualTo("refused.secretIsNoGround");
    }

    @Test
    void a_refusal_says_where_and_until_when_to_appeal() {
        asked();
        refuse(RefusalGround.NO_NEED, "another sells there").accepted();
        assertThat(house.events(AccessRequestRefused.class))
                .extracting(AccessRequestRefused::appealTo, AccessRequestRefused::appealBy)
                .containsExactly(
                        tuple(List.of(Post.GENERAL_MANAGER, Post.COMPLIANCE_OFFICER), LocalDate.of(2026, 3, 16)));
    }

    @Rule("II-60")
    void a_refusal_is_appealed_against_to_its_last_day() {
        asked();
        refuse(RefusalGround.NO_NEED, "another sells there").accepted();
        house.at("2026-03-17T09:00:00Z").as("tao").command(new AppealRefusal(customer, 1, "nobody sells there"));
        assertThat(house.refused().reason()).isEqualTo("refused.appealTooLate");
    }

    @Test
    void an_appeal_that_is_right_becomes_a_grant() {
        asked();
        refuse(RefusalGround.NO_NEED, "another sells there").accepted();
        house.as("mei").command(new AppealRefusal(customer, 1, "for tao"));
        assertThat(house.refused().reason()).isEqualTo("refused.requestOfAnother");
        house.at("2026-03-16T23:00:00Z")
                .as("tao")
                .command(new AppealRefusal(customer, 1, "nobody sells there"))
                .accepted();
        house.as("lu")
                .command(new DecideAppeal(customer, 1, true, "nobody does"))
                .accepted();
        assertThat(house.events(AccessAppealDecided.class)).hasSize(1);
        assertThat(house.events(AccessGranted.class))
                .extracting(AccessGranted::grantee)
                .containsExactly(house.person("tao"));
        house.as("tao")
                .command(new ReadCustomerFile(customer, List.of(CardSection.BASE), AccessPurpose.SALES))
                .accepted();
    }

    @Rule("VI-14")
    void who_refused_does_not_hear_the_appeal() {
        asked();
        house.as("zong")
                .command(new RefuseAccess(customer, 1, RefusalGround.NO_NEED, "another sells there"))
                .accepted();
        house.as("tao")
                .command(new AppealRefusal(customer, 1, "nobody sells there"))
                .accepted();
        house.as("zong").command(new DecideAppeal(customer, 1, true, "on second thoughts"));
        assertThat(house.refused().reason()).isEqualTo("refused.separation");
    }

    @Rule("IV-15")
    void a_grant_lasts_no_longer_than_the_scheme_lets_it() {
        grant(LocalDate.of(2026, 6, 1), null);
        assertThat(house.refused().reason()).isEqualTo("refused.grantTooLong");
        assertThat(house.refused().facts()).containsEntry("days", "90");
    }

    @Test
    void a_grant_lasts_as_long_as_the_scheme_lets_it() {
        grant(LocalDate.of(2026, 5, 31), null).accepted();
    }

    @Rule("IV-15")
    void whose_post_the_scheme_does_not_name_is_granted_nothing() {
        house.as("gu")
                .command(new GrantAccess(
                        customer,
                        house.person("xin"),
                        List.of(CardSection.BASE),
                        List.of(AccessPurpose.UPKEEP),
                        LocalDate.of(2026, 3, 9),
                        "looks after the system",
                        null));
        assertThat(house.refused().reason()).isEqualTo("refused.outsideScheme");
    }

    @Rule("IV-15")
    void without_a_scheme_in_force_nothing_is_granted() {
        house.at("2026-01-15T09:00:00Z");
        grant(LocalDate.of(2026, 1, 20), null);
        assertThat(house.refused().reason()).isEqualTo("refused.noAccessScheme");
        assertThat(house.refused().remedies()).isNotEmpty();
    }

    @Rule("IV-16")
    void so_many_denials_in_a_day_raise_an_alert_and_one_fewer_none() {
        RecordId tao = house.person("tao");
        for (int i = 1; i <= 2; i++) {
            house.byTheLedger(new CountDenial(tao, customer, "IV-16", i));
            assertThat(house.events(AccessDenied.class)).hasSize(1);
            assertThat(house.events(DenialsAlerted.class)).isEmpty();
        }
        house.byTheLedger(new CountDenial(tao, customer, "IV-16", 3));
        assertThat(house.events(DenialsAlerted.class))
                .extracting(DenialsAlerted::count)
                .containsExactly(3);
        house.byTheLedger(new CountDenial(tao, customer, "IV-16", 4));
        assertThat(house.events(DenialsAlerted.class)).isEmpty();
    }

    @Test
    void denials_of_another_day_do_not_count() {
        RecordId tao = house.person("tao");
        house.byTheLedger(new CountDenial(tao, customer, "IV-16", 1));
        house.byTheLedger(new CountDenial(tao, customer, "IV-16", 2));
        house.at("2026-03-03T09:00:00Z").byTheLedger(new CountDenial(tao, customer, "IV-16", 3));
        assertThat(house.events(DenialsAlerted.class)).isEmpty();
    }
}
