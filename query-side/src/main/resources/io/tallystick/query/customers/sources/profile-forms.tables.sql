-- Forms sent to customers to fill in.
create table form (
    form        text primary key,            -- @link(profile-form)
    customer    text not null,               -- @link(customer)
    unit        text not null,               -- @link(org)
    sent_on     date not null,
    return_by   date not null,
    returned_on date,
    chased      int not null,
    employee    text not null                -- @link(employee)
);
create index on form (customer);
