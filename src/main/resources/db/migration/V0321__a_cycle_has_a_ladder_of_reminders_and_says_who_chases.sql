-- Steps with which returns are chased, in the order of their days. done_at is when it was sent or done; none before.
create table chase_rung (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  cycle_id bigint not null,
  kind varchar(20) not null,
  planned_on date not null,
  done_at datetime(6),
  constraint chase_rung_once unique (cycle_id, kind, planned_on),
  constraint chase_rung_in_cycle foreign key (cycle_id) references cycle (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- What an organisation was sent or told, and notes about it. at is null while a letter waits to be sent: it is set with the
-- return locked, just before the mail server has the text, so that a contact with a time was before the return.
create table chase_contact (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  cycle_id bigint not null,
  return_id bigint not null,
  rung_id bigint,
  kind varchar(20) not null,
  at datetime(6),
  person_id bigint,
  words varchar(2000),
  constraint chase_contact_of_return foreign key (return_id) references agency_return (id),
  constraint chase_contact_of_rung foreign key (rung_id) references chase_rung (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index chase_contact_by_return on chase_contact (return_id, at);
create index chase_contact_in_cycle on chase_contact (partnership_id, cycle_id, at);

-- Who of the partnership's people looks after a return until it is in.
create table chase_owner (
  return_id bigint not null primary key,
  partnership_id bigint not null,
  person_id bigint not null,
  constraint chase_owner_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;
