-- What the register knows beyond what decides the questions, and from which list.
create table register_entry (
  organisation_id bigint not null primary key,
  partnership_id bigint not null,
  source varchar(20) not null,
  id_scheme varchar(40),
  external_id varchar(60),
  address varchar(600),
  postcode varchar(12),
  telephone varchar(40),
  website varchar(200),
  head varchar(200),
  pupils int,
  places int,
  duty varchar(80),
  statutory_partner boolean not null default false,
  constraint register_entry_of_organisation foreign key (organisation_id) references organisation (id),
  constraint register_entry_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index register_entry_by_source on register_entry (partnership_id, source);

create table register_change (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  import_id bigint,
  person_id bigint not null,
  changed_at datetime(6) not null,
  what varchar(2000) not null,
  constraint register_change_of_organisation foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index register_change_by_organisation on register_change (partnership_id, organisation_id, id);

create table organisation_succession (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  predecessor_id bigint not null,
  successor_id bigint not null,
  kind varchar(20) not null,
  happened_on date,
  constraint organisation_succession_once unique (predecessor_id, successor_id),
  constraint organisation_succession_from foreign key (predecessor_id) references organisation (id),
  constraint organisation_succession_to foreign key (successor_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index organisation_succession_by_successor on organisation_succession (successor_id);

create table inspection_outcome (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  body varchar(80) not null,
  inspected_on date not null,
  judgement varchar(200) not null,
  constraint inspection_outcome_once unique (organisation_id, body, inspected_on),
  constraint inspection_outcome_of_organisation foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- A kind of organisation of which the partnership still needs a list.
create table register_wanted_list (
  partnership_id bigint not null,
  kind varchar(200) not null,
  setting_type varchar(60) not null,
  duty varchar(80),
  primary key (partnership_id, kind),
  constraint register_wanted_list_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

-- Every organisation that this one follows, directly or through others.
create table organisation_lineage (
  organisation_id bigint not null,
  ancestor_id bigint not null,
  primary key (organisation_id, ancestor_id),
  constraint organisation_lineage_of foreign key (organisation_id) references organisation (id),
  constraint organisation_lineage_from foreign key (ancestor_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;
