-- The node that makes the county says every few seconds that it is still at it; when it falls silent, another may begin anew.
alter table demonstration add column node varchar(40);
alter table demonstration add column alive_at datetime(6);
