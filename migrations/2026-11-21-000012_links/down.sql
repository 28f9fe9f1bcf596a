DROP TABLE terms_acceptances;
DROP TABLE link_requests;
DROP TABLE invitations;
DROP TABLE not_me_links;
DROP TABLE email_change_links;
DROP TABLE reset_links;
DROP TABLE verification_links;
