-- Held by a person, or by an invitation until it is accepted.
create table standard_assignment (
  return_id bigint not null,
  section_key varchar(100) not null,
  partnership_id bigint not null,
  person_id bigint,
  invitation_id bigint,
  due_on date,
  stage varchar(20) not null,
  stage_at datetime(6) not null,
  note varchar(2000),
  assigned_by bigint not null,
  assigned_at datetime(6) not null,
  primary key (return_id, section_key),
  constraint standard_assignment_in_return foreign key (return_id) references agency_return (id),
  constraint standard_assignment_to_person foreign key (person_id) references person (id),
  constraint standard_assignment_by_invitation foreign key (invitation_id) references invitation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index standard_assignment_of_person on standard_assignment (person_id, return_id);
