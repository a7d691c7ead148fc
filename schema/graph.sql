-- The graph in one SQLite file. Three layers:
--   observed  what articles say: inserted once, ids are digests of content;
--   judged    what people decided: appended and withdrawn, never overwritten;
--   derived   entities across articles, conflicts: a function of the first two, rebuilt at will.
-- Offsets are UTF-8 bytes into document.text, half-open. NULL means unknown.

-- ---- observed -------------------------------------------------------------------------------------

CREATE TABLE document (
  id TEXT PRIMARY KEY NOT NULL,
  uri TEXT NOT NULL UNIQUE,
  media_type TEXT, title TEXT, publisher TEXT, author TEXT,
  published TEXT,                        -- EDTF, at the precision known
  language TEXT, encoding TEXT,
  replaced_bytes INTEGER NOT NULL DEFAULT 0,
  text TEXT NOT NULL,
  label TEXT GENERATED ALWAYS AS (coalesce(title, uri)) VIRTUAL
) STRICT;

CREATE TABLE sentence (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  words TEXT NOT NULL                    -- the text cut into words, also where no blanks part them
) STRICT;
CREATE INDEX sentence_document ON sentence(document);

CREATE TABLE observed_entity (           -- a thing as one article knows it
  id TEXT PRIMARY KEY NOT NULL,          -- document id and number
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  kind TEXT NOT NULL, name TEXT NOT NULL,
  external TEXT,
  label TEXT GENERATED ALWAYS AS (name) VIRTUAL
) STRICT;
CREATE INDEX observed_entity_document ON observed_entity(document);

CREATE TABLE observed_alias (
  entity TEXT NOT NULL REFERENCES observed_entity(id) ON DELETE CASCADE,
  alias TEXT NOT NULL,
  PRIMARY KEY (entity, alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
  entity TEXT NOT NULL REFERENCES observed_entity(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  form TEXT NOT NULL
) STRICT;
CREATE INDEX mention_entity ON mention(entity);

CREATE TABLE claim (
  id TEXT PRIMARY KEY NOT NULL,
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL,
  predicate TEXT NOT NULL, relation TEXT,
  polarity TEXT NOT NULL, modality TEXT NOT NULL, factuality TEXT NOT NULL,
  rule TEXT NOT NULL,
  open INTEGER NOT NULL,
  label TEXT NOT NULL                    -- the claim in one line
) STRICT;
CREATE INDEX claim_document ON claim(document);
CREATE INDEX claim_predicate ON claim(predicate);

CREATE TABLE argument (                  -- subject, object, qualifiers and speakers of claims
  claim TEXT NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
  part TEXT NOT NULL,                    -- subject, object, qualifier, speaker
  position INTEGER NOT NULL,             -- of qualifiers; of speakers, innermost first
  role TEXT,                             -- of a qualifier: time, amount …; of a speaker: its kind
  text TEXT,
  entity TEXT REFERENCES observed_entity(id),
  start INTEGER, "end" INTEGER,
  low REAL, high REAL, currency TEXT, unit TEXT, period TEXT, bound TEXT,
  date TEXT,
  cue TEXT, cue_start INTEGER, cue_end INTEGER, content_start INTEGER, content_end INTEGER,
  PRIMARY KEY (claim, part, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX argument_entity ON argument(entity);

CREATE TABLE date_mention (
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  type TEXT NOT NULL, value TEXT, timex TEXT
) STRICT;
CREATE INDEX date_mention_document ON date_mention(document);

CREATE TABLE quantity_mention (
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  number_start INTEGER NOT NULL, number_end INTEGER NOT NULL,
  low REAL, high REAL, currency TEXT, unit TEXT, period TEXT, bound TEXT NOT NULL
) STRICT;
CREATE INDEX quantity_mention_document ON quantity_mention(document);

CREATE TABLE skipped (
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX skipped_document ON skipped(document);

-- ---- judged ---------------------------------------------------------------------------------------

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,                    -- same, not_same, unsure, reject, confirm, dismiss
  subject TEXT NOT NULL,                 -- entity key or claim id
  object TEXT,
  note TEXT,
  made TEXT NOT NULL,                    -- ISO 8601
  withdrawn TEXT
) STRICT;

-- ---- derived --------------------------------------------------------------------------------------

CREATE TABLE entity (
  id TEXT PRIMARY KEY NOT NULL,          -- its key: "wikidata:Q…", or kind and folded name
  kind TEXT NOT NULL, name TEXT NOT NULL,
  external TEXT,
  label TEXT GENERATED ALWAYS AS (name) VIRTUAL
) STRICT;

CREATE TABLE entity_member (
  observed TEXT PRIMARY KEY NOT NULL REFERENCES observed_entity(id) ON DELETE CASCADE,
  entity TEXT NOT NULL REFERENCES entity(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_member_entity ON entity_member(entity);

CREATE TABLE entity_name (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL                   -- case, accents and blanks apart
) STRICT;
CREATE INDEX entity_name_folded ON entity_name(folded);
CREATE INDEX entity_name_entity ON entity_name(entity);

CREATE TABLE conflict (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
  predicate TEXT NOT NULL,
  kind TEXT NOT NULL,                    -- differs_in_value, differs_in_date, negates
  reason TEXT NOT NULL,
  a TEXT NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
  b TEXT NOT NULL REFERENCES claim(id) ON DELETE CASCADE
) STRICT;
CREATE INDEX conflict_entity ON conflict(entity);
CREATE INDEX conflict_a ON conflict(a);
CREATE INDEX conflict_b ON conflict(b);

-- ---- search ---------------------------------------------------------------------------------------
-- Kept up by the program, not by triggers: connections run with an untrusted schema, under which a trigger
-- may not touch a virtual table.

CREATE VIRTUAL TABLE sentence_fts USING fts5(words, content="sentence", content_rowid="id",
                                             tokenize="unicode61 remove_diacritics 2");

CREATE VIRTUAL TABLE name_fts USING fts5(name, content="entity_name", content_rowid="id",
                                         tokenize="unicode61 remove_diacritics 2");

-- ---- views for people with sqlite3, Datasette or a BI tool -----------------------------------------

CREATE VIEW v_claim AS
SELECT c.id, c.label AS claim, c.predicate, c.relation,
       coalesce(se.name, s.text) AS subject, coalesce(oe.name, o.text) AS object,
       (SELECT q.date FROM argument q WHERE q.claim = c.id AND q.part = 'qualifier' AND q.role = 'time') AS time,
       c.polarity, c.modality, c.factuality,
       (SELECT group_concat(a.text, ' < ') FROM argument a WHERE a.claim = c.id AND a.part = 'speaker') AS said_by,
       coalesce(d.publisher, d.uri) AS source, d.published, c.rule, c.open,
       (SELECT t.text FROM sentence t WHERE t.document = c.document AND t.start = c.sentence_start) AS sentence,
       sm.entity AS subject_entity, om.entity AS object_entity, c.document
FROM claim c
JOIN document d ON d.id = c.document
JOIN argument s ON s.claim = c.id AND s.part = 'subject'
LEFT JOIN argument o ON o.claim = c.id AND o.part = 'object'
LEFT JOIN entity_member sm ON sm.observed = s.entity LEFT JOIN entity se ON se.id = sm.entity
LEFT JOIN entity_member om ON om.observed = o.entity LEFT JOIN entity oe ON oe.id = om.entity;

CREATE VIEW v_entity AS
SELECT e.id, e.kind, e.name, e.external,
       (SELECT group_concat(n.name, ', ') FROM entity_name n WHERE n.entity = e.id AND n.name <> e.name) AS also,
       (SELECT count(DISTINCT a.claim) FROM argument a JOIN entity_member m ON m.observed = a.entity
        WHERE m.entity = e.id AND a.part IN ('subject', 'object')) AS claims,
       (SELECT count(DISTINCT o.document) FROM entity_member m JOIN observed_entity o ON o.id = m.observed
        WHERE m.entity = e.id) AS documents
FROM entity e;

CREATE VIEW v_timeline AS
SELECT coalesce(t.date, d.published) AS "when", e.name AS entity, c.label AS claim,
       coalesce(d.publisher, d.uri) AS source, c.id, e.id AS entity_id
FROM claim c
JOIN document d ON d.id = c.document
JOIN argument a ON a.claim = c.id AND a.part IN ('subject', 'object')
JOIN entity_member m ON m.observed = a.entity JOIN entity e ON e.id = m.entity
JOIN argument t ON t.claim = c.id AND t.part = 'qualifier' AND t.role = 'time' AND t.date IS NOT NULL;

CREATE VIEW v_conflict AS
SELECT e.name AS entity, k.predicate, k.kind, k.reason, a.label AS one, b.label AS other,
       coalesce(da.publisher, da.uri) AS one_source, coalesce(db.publisher, db.uri) AS other_source, k.a, k.b
FROM conflict k JOIN entity e ON e.id = k.entity
JOIN claim a ON a.id = k.a JOIN document da ON da.id = a.document
JOIN claim b ON b.id = k.b JOIN document db ON db.id = b.document;

CREATE VIEW v_source AS
SELECT d.id, d.uri, d.title, d.publisher, d.author, d.published, d.language,
       (SELECT count(*) FROM sentence s WHERE s.document = d.id) AS sentences,
       (SELECT count(*) FROM claim c WHERE c.document = d.id) AS claims,
       (SELECT count(*) FROM skipped k WHERE k.document = d.id) AS skipped
FROM document d;
