-- The letter a notice was put in before it was handed over. Tried again, a letter has the same in it under the same name.
alter table due.outbox add letter text;
