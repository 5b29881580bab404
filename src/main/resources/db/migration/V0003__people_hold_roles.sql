create table person (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  email varchar(254) not null,
  name varchar(200) not null,
  password_hash varchar(255),
  failed_attempts int not null default 0,
  locked_until datetime(6),
  last_signed_in_at datetime(6),
  disabled boolean not null default false,
  constraint person_by_email unique (email),
  constraint person_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table person_role (
  id bigint not null auto_increment primary key,
  person_id bigint not null,
  partnership_id bigint not null,
  role varchar(40) not null,
  organisation_id bigint,
  group_id bigint,
  constraint person_role_of_person foreign key (person_id) references person (id),
  constraint person_role_in_partnership foreign key (partnership_id) references partnership (id),
  constraint person_role_for_organisation foreign key (organisation_id) references organisation (id),
  constraint person_role_for_group foreign key (group_id) references organisation_group (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index person_role_by_organisation on person_role (partnership_id, organisation_id, role);
