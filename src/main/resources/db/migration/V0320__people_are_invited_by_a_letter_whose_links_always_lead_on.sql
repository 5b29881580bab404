-- One for each person in a partnership, by the name that the inviter gave them; asking again moves its end on, and every link sent before works with it. Only hashes of
-- links are kept.
create table access_invitation (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  person_id bigint not null,
  name varchar(200) not null,
  invited_by bigint not null,
  invited_at datetime(6) not null,
  expires_at datetime(6) not null,
  accepted_at datetime(6),
  constraint access_invitation_once unique (partnership_id, person_id),
  constraint access_invitation_in_partnership foreign key (partnership_id) references partnership (id),
  constraint access_invitation_of_person foreign key (person_id) references person (id)
) default character set utf8mb4 collate utf8mb4_bin;

create table access_link (
  token_hash char(64) not null primary key,
  partnership_id bigint not null,
  invitation_id bigint not null,
  made_at datetime(6) not null,
  constraint access_link_of_invitation foreign key (invitation_id) references access_invitation (id) on delete cascade
) default character set utf8mb4 collate utf8mb4_bin;

-- Counted, so that nobody is flooded with letters.
create table access_letter (
  id bigint not null auto_increment primary key,
  partnership_id bigint not null,
  asked_by bigint not null,
  email varchar(254) not null,
  asked_at datetime(6) not null,
  constraint access_letter_of_partnership foreign key (partnership_id) references partnership (id)
) default character set utf8mb4 collate utf8mb4_bin;

create index access_letter_by_recipient on access_letter (email, asked_at);
create index access_letter_by_sender on access_letter (asked_by, asked_at);
