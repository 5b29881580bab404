-- Of each organisation, and of its departments where it has several. source says whether a return said so or somebody wrote it;
-- what a return said is replaced by the next return, what somebody wrote stays.
create table safeguarding_lead (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  department varchar(200) not null default '',
  role varchar(20) not null,
  name varchar(200),
  post varchar(200),
  email varchar(254),
  telephone varchar(40),
  deputy varchar(200),
  cover varchar(500),
  trained_on date,
  source varchar(20) not null,
  changed_at datetime(6) not null,
  changed_by bigint,
  constraint safeguarding_lead_of_organisation foreign key (organisation_id) references organisation (id),
  constraint safeguarding_lead_in_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index safeguarding_lead_by_organisation on safeguarding_lead (partnership_id, organisation_id, role);
