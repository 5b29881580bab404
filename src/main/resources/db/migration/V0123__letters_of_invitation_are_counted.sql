create table invitation_letter (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  invited_by bigint not null,
  email varchar(254) not null,
  asked_at datetime(6) not null,
  constraint invitation_letter_of_partnership foreign key (partnership_id) references partnership (id),
  constraint invitation_letter_of_organisation foreign key (organisation_id) references organisation (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index invitation_letter_by_recipient on invitation_letter (email, asked_at);
create index invitation_letter_by_organisation on invitation_letter (organisation_id, asked_at);
create index invitation_letter_by_sender on invitation_letter (invited_by, asked_at);
