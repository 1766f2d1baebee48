package io.tallystick.command.shifts;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.shifts.AgentEvent.JobTypeSet;
import io.tallystick.events.shifts.AgentEvent.SkillAssessed;
import io.tallystick.events.shifts.DutyRow;
import io.tallystick.events.shifts.Rotation;
import io.tallystick.events.shifts.ShiftPattern;
import io.tallystick.events.shifts.ShiftPlanEvent.RotationSet;
import io.tallystick.events.shifts.ShiftPlanEvent.ShiftPatternDropped;
import io.tallystick.events.shifts.ShiftPlanEvent.ShiftPatternSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** Which shifts a unit works, in which rotation, and what its people can do. */
final class Planning {
    private static final int MOST_COVER = 500;
    private static final int LONGEST_CYCLE = 92;
    private static final int HIGHEST_LEVEL = 9;

    private final Repository<ShiftPlan> plans;
    private final Repository<Agent> agents;

    Planning(Repository<ShiftPlan> plans, Repository<Agent> agents) {
        this.plans = plans;
        this.agents = agents;
    }

    @CommandHandler
    void handle(SetShiftPattern command, Decision decision) throws Exception {
        Signature by = decision.within(Places.open(command.unit(), decision));
        String code = command.code();
        decision.requireField("code", code.matches("[A-Z0-9]{1,4}"), "refused.shiftCodeForm", fact("shift", code));
        decision.requireField(
                "leastCover",
                command.leastCover() >= 1 && command.leastCover() <= MOST_COVER,
                "refused.leastCover",
                fact("most", MOST_COVER));
        ShiftPattern pattern = new ShiftPattern(
                code,
                command.name(),
                command.starts(),
                command.ends(),
                Boolean.TRUE.equals(command.startsNextDay()),
                Boolean.TRUE.equals(command.night()),
                !Boolean.FALSE.equals(command.daysOff()),
                command.leastCover());
        decision.applies("V-122");
        plan(command.unit())
                .execute(plan ->
                        plan.tell(new ShiftPatternSet(ShiftPlan.of(command.unit()), command.unit(), pattern, by)));
    }

    @CommandHandler
    void handle(DropShiftPattern command, Decision decision) {
        Aggregate<ShiftPlan> plan = plans.load(command.plan().value());
        Signature by = decision.within(Places.scope(plan.invoke(ShiftPlan::unit), decision));
        requireKnown("code", Set.of(command.code()), codes(plan), decision);
        decision.applies("V-122");
        plan.execute(p -> p.tell(new ShiftPatternDropped(command.plan(), command.code(), by)));
    }

    @CommandHandler
    void handle(SetRotation command, Decision decision) throws Exception {
        Signature by = decision.within(Places.open(command.unit(), decision));
        List<String> marks = new DutyRow(command.unit(), command.cycle()).marks();
        decision.requireField("cycle", marks.size() <= LONGEST_CYCLE, "refused.longCycle", fact("most", LONGEST_CYCLE));
        Aggregate<ShiftPlan> plan = plan(command.unit());
        Set<String> used =
                marks.stream().filter(mark -> !mark.equals(DutyRow.OFF)).collect(Collectors.toSet());
        requireKnown("cycle", used, codes(plan), decision);
        List<RecordId> people = command.teams().stream()
                .flatMap(team -> Stream.concat(Stream.ofNullable(team.leader()), team.members().stream()))
                .toList();
        people.forEach(person -> requireEmployee(person, decision));
        decision.requireField("teams", Set.copyOf(people).size() == people.size(), "refused.inTwoTeams");
        decision.applies("V-122");
        Rotation rotation = new Rotation(command.code(), command.begins(), command.cycle(), command.teams());
        plan.execute(p -> p.tell(new RotationSet(ShiftPlan.of(command.unit()), command.unit(), rotation, by)));
    }

    @CommandHandler
    void handle(SetJobType command, Decision decision) throws Exception {
        Signature by = decision.within(decision.organisation().homeOf(command.employee()));
        requireEmployee(command.employee(), decision);
        decision.requireField(
                "jobType",
                command.jobType().matches("[A-Z][A-Z0-9_]{1,19}"),
                "refused.jobTypeForm",
                fact("jobType", command.jobType()));
        decision.applies("V-111");
        RecordId id = Agent.of(command.employee());
        agent(id).execute(agent -> agent.tell(new JobTypeSet(id, command.employee(), command.jobType(), by)));
    }

    @CommandHandler
    void handle(AssessSkill command, Decision decision) throws Exception {
        RecordId employee = command.employee();
        Signature by = decision.within(decision.organisation().homeOf(employee));
        requireEmployee(employee, decision);
        decision.requireField(
                "level",
                command.level() >= 1 && command.level() <= HIGHEST_LEVEL,
                "refused.skillLevel",
                fact("most", HIGHEST_LEVEL));
        LocalDate on = command.on() == null ? decision.today() : command.on();
        decision.requireField("on", !on.isAfter(decision.today()), "refused.notYet", fact("from", on));
        decision.separate("VI-14", "role.assessed", new Signature(employee, Post.NONE, null));
        decision.applies("V-111");
        RecordId id = Agent.of(employee);
        agent(id)
                .execute(agent -> agent.tell(new SkillAssessed(
                        id,
                        employee,
                        command.level(),
                        on,
                        command.remarks() == null ? null : decision.protect(employee, command.remarks()),
                        by)));
    }

    private Aggregate<ShiftPlan> plan(RecordId unit) throws Exception {
        return plans.loadOrCreate(ShiftPlan.of(unit).value(), ShiftPlan::empty);
    }

    private Aggregate<Agent> agent(RecordId id) throws Exception {
        return agents.loadOrCreate(id.value(), Agent::unknown);
    }

    private static Set<String> codes(Aggregate<ShiftPlan> plan) {
        return plan.invoke(ShiftPlan::patterns).stream().map(ShiftPattern::code).collect(Collectors.toSet());
    }

    private static void requireKnown(String field, Set<String> wanted, Set<String> known, Decision decision) {
        String unknown = wanted.stream()
                .filter(code -> !known.contains(code))
                .sorted()
                .findFirst()
                .orElse("");
        decision.requireField(field, unknown.isEmpty(), "refused.noSuchShift", fact("shift", unknown));
    }

    static void requireEmployee(RecordId person, Decision decision) {
        decision.requireState(
                decision.organisation()
                        .employee(person)
                        .filter(e -> !e.departed())
                        .isPresent(),
                "refused.noSuchEmployee",
                fact("employee", person));
    }
}
