-- What is watched is kept as a hash: an account's address, a network address, or the two together.
create table sign_in_attempt (
  watch varchar(20) not null,
  subject char(64) not null,
  attempts int not null,
  last_at datetime(6) not null,
  blocked_until datetime(6),
  succeeded_at datetime(6),
  primary key (watch, subject)
) default character set utf8mb4 collate utf8mb4_bin;

create index sign_in_attempt_by_time on sign_in_attempt (last_at);

alter table person drop column failed_attempts;
alter table person drop column locked_until;
