-- Since when it is not known whether the mail server took the letter: set before its text is handed over, and cleared by
-- the server's yes or no. A node that dies in between leaves it, and it stays when the letter is then sent a second time.
alter table letter add column uncertain_at datetime(6);
