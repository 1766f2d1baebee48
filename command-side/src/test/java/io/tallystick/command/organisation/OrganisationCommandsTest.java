package io.tallystick.command.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.door.Answer;
import io.tallystick.command.door.Scenario;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.organisation.OrganisationEvent.ActingAppointed;
import io.tallystick.events.organisation.OrganisationEvent.EmployeeRegistered;
import io.tallystick.events.organisation.OrganisationEvent.FondsOpened;
import io.tallystick.events.organisation.OrganisationEvent.PostAssigned;
import io.tallystick.events.organisation.OrganisationEvent.PostRelieved;
import io.tallystick.events.organisation.OrganisationEvent.SuperiorChanged;
import io.tallystick.events.organisation.OrganisationEvent.UnitClosed;
import io.tallystick.events.organisation.OrganisationEvent.UnitOpened;
import io.tallystick.testkit.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OrganisationCommandsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final RecordId FOUNDER = RecordId.of("employee", "E0001");
    private final Scenario house = new Scenario().as("admin");

    private void refusedFor(String reason) {
        assertThat(house.refused().reason()).isEqualTo(reason);
    }

    @Test
    void a_fonds_has_a_number_of_four_letters_or_digits_used_once() {
        RecordId second = RecordId.of("fonds", "J001");
        house.command(new OpenFonds("J001", "Second")).then(new FondsOpened(second, "J001", "Second"));
        house.command(new OpenFonds("J001", "Again"));
        refusedFor("refused.fondsNumberTaken");
        for (String bad : new String[] {"J01", "J0001", "j001", "J-01"}) {
            house.command(new OpenFonds(bad, "Bad"));
            refusedFor("refused.fondsNumberForm");
        }
    }

    @Test
    void a_code_returns_after_its_unit_was_closed_the_identifier_does_not() {
        RecordId unit = RecordId.of("org", "Z109-KFB");
        house.command(new OpenUnit(Scenario.FONDS, Scenario.OFFICE, "KFB", "Service"))
                .then(new UnitOpened(unit, Scenario.FONDS, Scenario.OFFICE, "KFB", "Service"));
        house.command(new OpenUnit(Scenario.FONDS, null, "KFB", "Twin"));
        refusedFor("refused.unitCodeTaken");
        house.command(new CloseUnit(unit)).then(new UnitClosed(unit, TODAY));
        house.command(new OpenUnit(Scenario.FONDS, unit, "KFC", "Below a closed one"));
        refusedFor("refused.parentNotOpen");
        house.command(new OpenUnit(Scenario.FONDS, null, "KFB", "Anew"));
        assertThat(house.record()).isEqualTo(RecordId.of("org", "Z109-KFB-2"));
    }

    @Test
    void a_unit_with_units_or_posts_in_it_stays_open() {
        RecordId below = house.unit("KFB", Scenario.OFFICE);
        house.command(new CloseUnit(Scenario.OFFICE));
        refusedFor("refused.unitsBelowOpen");
        house.employ("li", below, Scope.ofUnit(Scenario.FONDS, below), Post.FILER);
        house.command(new CloseUnit(below));
        refusedFor("refused.postsHeldInUnit");
    }

    @Rule("I-46")
    void a_unit_never_changes_the_names_it_had_on_earlier_days() {
        house.command(new RenameUnit(Scenario.OFFICE, "Chancery", LocalDate.of(2026, 4, 1)))
                .accepted();
        house.command(new RenameUnit(Scenario.OFFICE, "Bureau", LocalDate.of(2026, 4, 1)));
        refusedFor("refused.renameReachesBack");
    }

    @Test
    void a_persons_name_is_sealed_and_the_account_belongs_to_one_person() {
        RecordId id = RecordId.of("employee", "E0042");
        house.command(new RegisterEmployee("E0042", "Li Lei", Scenario.OFFICE, FOUNDER, "lilei"))
                .then(new EmployeeRegistered(id, new Protected<>(id, "Li Lei"), Scenario.OFFICE, FOUNDER, "lilei"));
        house.command(new RegisterEmployee("E0043", "Han", Scenario.OFFICE, null, "lilei"));
        refusedFor("refused.accountTaken");
        house.command(new RegisterEmployee("E0042", "Han", Scenario.OFFICE, null, "han"));
        refusedFor("refused.employeeNumberTaken");
        house.command(new RegisterEmployee("42", "Han", Scenario.OFFICE, null, "han"));
        refusedFor("refused.employeeNumberForm");
        assertThat(house.events().toString()).doesNotContain("Han");
    }

    @Test
    void lines_of_report_never_run_in_a_circle() {
        RecordId a = house.employ("a", Scenario.OFFICE, Scope.HOUSE);
        RecordId b = house.employ("b", Scenario.OFFICE, Scope.HOUSE);
        house.command(new ChangeSuperior(a, b, TODAY)).then(new SuperiorChanged(a, b, TODAY));
        house.command(new ChangeSuperior(b, FOUNDER, TODAY)).accepted();
        house.command(new ChangeSuperior(b, a, TODAY));
        refusedFor("refused.superiorsInACircle");
        house.command(new ChangeSuperior(b, b, TODAY));
        refusedFor("refused.superiorsInACircle");
    }

    @Test
    void a_post_is_given_within_a_scope_and_never_backwards() {
        RecordId li = house.employ("li", Scenario.OFFICE, Scope.HOUSE);
        Scope office = Scope.ofUnit(Scenario.FONDS, Scenario.OFFICE);
        house.command(new AssignPost(li, Post.DEPARTMENT_HEAD, null, Scenario.OFFICE, null, null))
                .then(new PostAssigned(li, 1, Post.DEPARTMENT_HEAD, office, TODAY, null));
        house.command(new AssignPost(li, Post.DEPARTMENT_HEAD, Scenario.FONDS, Scenario.OFFICE, null, null));
        refusedFor("refused.postAlreadyHeld");
        house.command(new AssignPost(li, Post.ARCHIVIST, null, null, TODAY.minusDays(1), null));
        refusedFor("refused.appointmentReachesBack");
        house.command(new AssignPost(li, Post.ARCHIVIST, null, null, TODAY, TODAY.minusDays(1)));
        refusedFor("refused.endsBeforeItBegins");
        for (Post never : new Post[] {Post.SYSTEM, Post.NONE}) {
            house.command(new AssignPost(li, never, null, null, null, null));
            refusedFor("refused.postIsNeverAssigned");
        }
        house.command(new AssignPost(RecordId.of("employee", "E0999"), Post.FILER, null, null, null, null));
        assertThat(house.answer()).isEqualTo(new Answer.NoSuchRecord("employee/E0999"));
    }

    @Rule("VI-14")
    void nobody_appoints_himself() {
        house.command(new AssignPost(FOUNDER, Post.RULE_ISSUER, null, null, null, null));
        assertThat(house.refusedBy("VI-14").reason()).isEqualTo("refused.appointsOneself");
    }

    @Rule("VI-14")
    void who_acts_for_the_administrator_does_not_appoint_the_administrator() {
        RecordId li = house.employ("li", Scenario.OFFICE, Scope.HOUSE);
        house.command(new AppointActing(li, FOUNDER, Post.LEDGER_ADMINISTRATOR, null, null, TODAY, TODAY.plusDays(10)))
                .accepted();
        house.as("li").command(new AssignPost(FOUNDER, Post.RULE_ISSUER, null, null, null, null));
        house.refusedBy("VI-14");
    }

    @Test
    void acting_gives_only_what_the_principal_holds_in_person_and_is_not_passed_on() {
        RecordId head = house.employ(
                "head", Scenario.OFFICE, Scope.ofUnit(Scenario.FONDS, Scenario.OFFICE), Post.DEPARTMENT_HEAD);
        RecordId li = house.employ("li", Scenario.OFFICE, Scope.HOUSE);
        RecordId wang = house.employ("wang", Scenario.OFFICE, Scope.HOUSE);
        LocalDate end = TODAY.plusDays(9);
        house.command(new AppointActing(li, head, Post.DEPARTMENT_HEAD, Scenario.FONDS, null, TODAY, end));
        refusedFor("refused.principalDoesNotHold");
        house.command(new AppointActing(li, head, Post.ARCHIVES_HEAD, null, Scenario.OFFICE, TODAY, end));
        refusedFor("refused.principalDoesNotHold");
        house.command(new AppointActing(li, head, Post.DEPARTMENT_HEAD, null, Scenario.OFFICE, TODAY, end))
                .then(new ActingAppointed(
                        li, 1, head, Post.DEPARTMENT_HEAD, Scope.ofUnit(Scenario.FONDS, Scenario.OFFICE), TODAY, end));
        house.command(new AppointActing(li, head, Post.DEPARTMENT_HEAD, null, Scenario.OFFICE, TODAY, end));
        refusedFor("refused.alreadyActing");
        assertThat(house.refused().facts()).containsEntry("number", "1").containsEntry("since", TODAY.toString());
        house.at("2026-03-02T10:00:00Z")
                .command(new AppointActing(
                        li, head, Post.DEPARTMENT_HEAD, null, Scenario.OFFICE, end, TODAY.plusDays(30)));
        refusedFor("refused.alreadyActing");
        house.command(new AppointActing(wang, li, Post.DEPARTMENT_HEAD, null, Scenario.OFFICE, TODAY, end));
        refusedFor("refused.principalDoesNotHold");
        house.command(new RelievePost(li, 1, null, "wrong command"));
        refusedFor("refused.appointmentIsActing");
        house.command(new EndActing(li, 1, null, "back early")).then(new PostRelieved(li, 1, TODAY, "back early"));
        house.command(new EndActing(li, 1, null, "twice"));
        refusedFor("refused.appointmentEnded");
    }

    @Rule("VI-20")
    void a_post_that_may_not_be_vacant_is_relieved_when_a_successor_holds_it() {
        RecordId head = house.employ("head", Scenario.OFFICE, Scope.HOUSE, Post.ARCHIVES_HEAD);
        RecordId successor = house.employ("next", Scenario.OFFICE, Scope.HOUSE);
        house.command(new AssignPost(successor, Post.ARCHIVES_HEAD, null, null, TODAY.plusDays(5), null))
                .accepted();
        house.command(new RelievePost(head, 1, TODAY.plusDays(5), "retires")).accepted();
        house.command(new RelievePost(successor, 1, TODAY.plusDays(9), "goes too"));
        house.refusedBy("VI-20");
    }

    @Test
    void the_last_administrator_stays() {
        house.command(new RelievePost(FOUNDER, 1, null, "tired"));
        refusedFor("refused.lastAdministrator");
    }
}
