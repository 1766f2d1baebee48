-- What followed from breaches, absences and faults: one row a penalty, with its contest (V-103, V-113, VI-22).
create table penalty (
    penalty        text primary key,
    employee       text not null,               -- @link(employee)
    ground         text not null,
    number         int,
    rule           text not null,
    imposed_on     date not null,
    state          text not null,               -- @choice(shifts.PenaltyState)
    measure        text,                        -- @sealed
    share          text,                        -- @sealed
    reason         text,                        -- @sealed
    grounds        text,                        -- @sealed
    decision       text,                        -- @sealed
    imposed_by     text not null,
    imposed_by_for text,
    decided_by     text,
    decided_by_for text
);
create index on penalty (employee, imposed_on);
