-- Only the hash of the token is kept: whoever reads this table cannot accept an invitation.
create table invitation (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  organisation_id bigint not null,
  return_id bigint not null,
  email varchar(254) not null,
  name varchar(200) not null,
  token_hash char(64) not null,
  invited_by bigint not null,
  invited_at datetime(6) not null,
  expires_at datetime(6) not null,
  accepted_at datetime(6),
  constraint invitation_by_token unique (token_hash),
  constraint invitation_of_partnership foreign key (partnership_id) references partnership (id),
  constraint invitation_of_organisation foreign key (organisation_id) references organisation (id),
  constraint invitation_to_return foreign key (return_id) references agency_return (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index invitation_by_return on invitation (partnership_id, return_id, email);
