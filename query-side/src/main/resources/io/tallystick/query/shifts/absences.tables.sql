-- Absences without leave: one row a person and shift (V-91).
create table absence (
    absence        text primary key,
    employee       text not null,               -- @link(employee)
    shift_date     date not null,
    pattern        text not null,
    state          text not null,               -- @choice(shifts.AbsenceState)
    told_on        date,
    leave          text,
    swap           text,
    grounds        text,                        -- @sealed
    noted_by       text not null,
    noted_by_for   text,
    decided_by     text,
    decided_by_for text
);
create index on absence (employee, shift_date);
