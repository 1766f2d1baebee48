-- Worlds that nobody has asked for, kept at fixed distances so that the next one is never far (ADR 0050). Whoever asks for one
-- has it from then on as if it had been built for them.
alter table query.world add column ahead boolean not null default false;
