-- How victims were contacted is sealed from now on: see V661.
alter table incident add column sealed_channels bytea;
