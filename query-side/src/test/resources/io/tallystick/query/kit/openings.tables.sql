-- Which units were opened, and by which event: nothing else concerns this model.
create table opening (
    position bigint primary key,           -- @public
    unit     text not null
);
