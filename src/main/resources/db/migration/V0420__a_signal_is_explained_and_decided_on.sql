-- What a moderator may ask about in a return that was signed off, as its rule put it then. Answers out of how many it is
-- about. said is the organisation's last explanation.
create table return_signal (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  cycle_id bigint not null,
  return_id bigint not null,
  submission_number int not null,
  kind varchar(40) not null,
  answers int not null,
  out_of int not null,
  explanation varchar(4000) not null,
  raised_at datetime(6) not null,
  state varchar(20) not null,
  said varchar(2000),
  said_at datetime(6),
  version int not null default 0,
  constraint return_signal_once unique (return_id, kind),
  constraint return_signal_of_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index return_signal_by_state on return_signal (partnership_id, state, raised_at);
create index return_signal_of_organisation on return_signal (partnership_id, organisation_id);
create index return_signal_in_cycle on return_signal (partnership_id, cycle_id, state);

-- What was said and decided, never changed; no person where the organisation's next submission did it.
create table return_signal_step (
  signal_id bigint not null,
  seq int not null,
  partnership_id bigint not null,
  person_id bigint,
  at datetime(6) not null,
  state varchar(20) not null,
  words varchar(2000),
  primary key (signal_id, seq),
  constraint return_signal_step_of_signal foreign key (signal_id) references return_signal (id)
) default character set utf8mb4 collate utf8mb4_bin;
