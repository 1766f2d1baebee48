-- The customers of each route, in order.
create table stop (
    route    text not null,                -- @link(route)
    place    int  not null,
    name     text not null,                -- @search
    purpose  text not null,                -- @choice(customers.routes.RoutePurpose)
    zone     text not null,
    customer text not null,                -- @link(customer)
    primary key (route, place)
);
create index on stop (customer);

-- Every route there is.
create table route_head (
    route   text primary key,              -- @link(route)
    unit    text not null,                 -- @link(org)
    name    text not null,                 -- @search
    purpose text not null,                 -- @choice(customers.routes.RoutePurpose)
    zone    text not null,
    stops   int  not null
);
