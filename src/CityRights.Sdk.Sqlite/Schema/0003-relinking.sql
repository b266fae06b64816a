-- CityRights.Sdk, SQLite schema 3: a reference may lead to several surrogates, where a person was known twice before key versions were linked.

CREATE TABLE cityrights_reference_new (
    tenant    TEXT NOT NULL,
    reference BLOB NOT NULL CHECK (length(reference) = 20),
    person    INTEGER NOT NULL REFERENCES cityrights_person (number),
    PRIMARY KEY (tenant, reference, person)
) STRICT, WITHOUT ROWID;
INSERT INTO cityrights_reference_new SELECT tenant, reference, person FROM cityrights_reference;
DROP TABLE cityrights_reference;
ALTER TABLE cityrights_reference_new RENAME TO cityrights_reference;
CREATE INDEX cityrights_reference_person ON cityrights_reference (person);
