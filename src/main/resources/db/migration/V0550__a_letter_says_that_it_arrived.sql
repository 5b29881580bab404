-- When its reader's mail server took it, as GOV.UK Notify tells; a mail server of our own tells of bounces alone.
alter table letter add column delivered_at datetime(6);
