-- A person is one person everywhere; what the person may do is said by memberships, each with its dates.
create table membership (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  partnership_id bigint not null,
  role varchar(40) not null,
  organisation_id bigint,
  group_id bigint,
  valid_from date not null,
  valid_until date,
  last_chosen_at datetime(6),
  constraint membership_of_person foreign key (person_id) references person (id),
  constraint membership_in_partnership foreign key (partnership_id) references partnership (id),
  constraint membership_for_organisation foreign key (organisation_id) references organisation (id),
  constraint membership_for_group foreign key (group_id) references organisation_group (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index membership_by_organisation on membership (partnership_id, organisation_id, role);

insert into membership (person_id, partnership_id, role, organisation_id, group_id, valid_from)
select person_id, partnership_id, role, organisation_id, group_id, '2026-01-01' from person_role;

drop table person_role;

alter table person drop constraint person_of_partnership;
alter table person drop column partnership_id;
