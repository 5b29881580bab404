-- What each said, never changed; the last one counts, and without one an organisation is not named. said_by is who told the
-- partnership, where that recorded it; null where the organisation's own approver did.
create table naming_agreement (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  agreed boolean not null,
  said_by varchar(300),
  person_id bigint not null,
  at datetime(6) not null,
  constraint naming_agreement_of_organisation foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index naming_agreement_in on naming_agreement (partnership_id, organisation_id);
