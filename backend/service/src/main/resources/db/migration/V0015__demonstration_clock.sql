-- How many days the application's clock stands from today; read in demonstration mode only.
CREATE TABLE demonstration_clock (
  only_row boolean NOT NULL DEFAULT true,
  days     int     NOT NULL,
  CONSTRAINT pk_demonstration_clock PRIMARY KEY (only_row),
  CONSTRAINT ck_demonstration_clock CHECK (only_row AND days BETWEEN -36500 AND 36500)
);
SELECT platform_machinery('demonstration_clock');
