DROP TABLE known_devices;
DROP TABLE sessions;
DROP TABLE group_members;
DROP TABLE groups;
DROP TABLE users;
