-- The graph in one SQLite file. Three layers:
--   observed  what articles say: inserted once, ids are digests of content;
--   judged    what people decided: appended and withdrawn, never overwritten;
--   derived   entities and propositions across articles, their agreement: a function of the first two.
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
  blocks TEXT,                           -- JSON, as read: [start, end, role …]; for reextract
  label TEXT GENERATED ALWAYS AS (coalesce(title, uri)) VIRTUAL
) STRICT;

CREATE INDEX document_published ON document(published);

CREATE TABLE sentence (
  id INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  role TEXT NOT NULL,
  text TEXT NOT NULL,
  words TEXT NOT NULL                    -- the text cut into words, also where no blanks part them
) STRICT;
CREATE INDEX sentence_document ON sentence(document, start);

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
  label TEXT NOT NULL,                   -- the claim in one line
  anchor TEXT NOT NULL                   -- digest of label and sentence, by which decisions find it
) STRICT;
CREATE INDEX claim_document ON claim(document);
CREATE INDEX claim_anchor ON claim(anchor);
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
  type TEXT NOT NULL, value TEXT, timex TEXT, shape TEXT NOT NULL
) STRICT;
CREATE INDEX date_mention_document ON date_mention(document);

CREATE TABLE quantity_mention (
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  number_start INTEGER NOT NULL, number_end INTEGER NOT NULL,
  low REAL, high REAL, currency TEXT, unit TEXT, period TEXT, bound TEXT NOT NULL,
  amount_start INTEGER NOT NULL, amount_end INTEGER NOT NULL,
  kind TEXT NOT NULL, part REAL NOT NULL
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
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL,                      -- digest of what is decided
  kind TEXT NOT NULL,                    -- same, not-same, unsure, reject, confirm, fix, dismiss, settle, family, copy
  a TEXT, b TEXT,                        -- entity keys, outlets, or addresses of articles
  claim TEXT, quote TEXT, anchor TEXT,   -- the claim's line and sentence, and their digest
  against TEXT, against_quote TEXT, against_anchor TEXT,  -- the other claim of a disagreement
  fixes TEXT,                            -- what the claim should say: role=value, one a line
  note TEXT,
  made TEXT,                             -- ISO day
  withdrawn TEXT,
  run INTEGER                            -- the run that made it; 0 or NULL: not recorded
) STRICT;
CREATE UNIQUE INDEX decision_active ON decision(id) WHERE withdrawn IS NULL;
CREATE INDEX decision_anchor ON decision(anchor) WHERE withdrawn IS NULL;

-- ---- recorded -------------------------------------------------------------------------------------
-- When what was read. For `diff` only: nothing derived depends on it, and two equal graphs may differ in it.

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,                      -- ISO 8601, UTC
  what TEXT NOT NULL,                    -- ingest, remove, merge, reextract, judge
  added INTEGER NOT NULL DEFAULT 0, replaced INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0, removed INTEGER NOT NULL DEFAULT 0,
  failed INTEGER NOT NULL DEFAULT 0, claims INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE recorded (                  -- the run that brought a document
  document TEXT PRIMARY KEY NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  run INTEGER NOT NULL REFERENCES run(id),
  first_run INTEGER NOT NULL             -- the run that brought the address first
) STRICT, WITHOUT ROWID;

CREATE TABLE past_claim (                -- what an address said before its text was replaced or taken out
  run INTEGER NOT NULL REFERENCES run(id),        -- the run that replaced it
  since INTEGER NOT NULL,                -- the run that brought it
  uri TEXT NOT NULL,
  claim TEXT NOT NULL,                   -- empty: the article itself, which was taken out
  label TEXT NOT NULL, sentence TEXT NOT NULL,
  predicate TEXT NOT NULL, subject TEXT NOT NULL, object TEXT NOT NULL,
  proposition TEXT,
  PRIMARY KEY (run, uri, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX past_claim_uri ON past_claim(uri);

CREATE TABLE past_conflict (             -- disagreements that went when a text was replaced or taken out
  run INTEGER NOT NULL REFERENCES run(id),
  uri TEXT NOT NULL,
  a TEXT NOT NULL, b TEXT NOT NULL,      -- propositions
  kind TEXT NOT NULL, reason TEXT NOT NULL,
  one TEXT NOT NULL, other TEXT NOT NULL,
  PRIMARY KEY (run, a, b)
) STRICT, WITHOUT ROWID;

-- ---- derived --------------------------------------------------------------------------------------
-- Kept up as articles come and go: what an article touches is marked in `stale`, then renewed. A function of
-- observed and judged rows, whatever their order of arrival.

CREATE TABLE stale (                     -- what is to be renewed; empty between two runs
  kind TEXT NOT NULL,                    -- document, name, entity, claim, proposition
  id TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE years (                     -- of the articles that give their day; those that do not are of around them
  first INTEGER NOT NULL, last INTEGER NOT NULL
) STRICT;

CREATE TABLE name_key (                  -- by what an article's thing is joined to those of others
  observed TEXT PRIMARY KEY NOT NULL REFERENCES observed_entity(id) ON DELETE CASCADE,
  document TEXT NOT NULL,
  family TEXT NOT NULL,                  -- kinds that one thing may be taken for by turns: body, person …
  bare TEXT NOT NULL,                    -- its full name, folded, without legal form
  external TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX name_key_bare ON name_key(bare, family, external);
CREATE INDEX name_key_external ON name_key(external) WHERE external IS NOT NULL;
CREATE INDEX name_key_document ON name_key(document, bare);

CREATE TABLE name_alias (                -- another name of a thing: shorter, defined in the text, former
  bare TEXT NOT NULL,
  owner TEXT NOT NULL,                   -- the bare form of its full name
  way TEXT NOT NULL,                     -- used, trade, defined, former, surname; legal: it is a full name, with a legal form
  observed TEXT NOT NULL REFERENCES observed_entity(id) ON DELETE CASCADE,
  PRIMARY KEY (bare, owner, way, observed)
) STRICT, WITHOUT ROWID;
CREATE INDEX name_alias_owner ON name_alias(owner, bare);
CREATE INDEX name_alias_observed ON name_alias(observed);

CREATE TABLE name_target (               -- the entity that a name without external id leads to
  family TEXT NOT NULL, bare TEXT NOT NULL,
  entity TEXT NOT NULL,
  reason TEXT NOT NULL,
  score REAL NOT NULL,                   -- how sure that is, 0 to 1
  PRIMARY KEY (family, bare)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity_candidate (          -- names that may lead elsewhere, kept apart: for people to judge
  family TEXT NOT NULL, bare TEXT NOT NULL,
  entity TEXT NOT NULL,                  -- where the name leads
  other TEXT NOT NULL,                   -- where it may lead instead
  score REAL NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (family, bare, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity (
  id TEXT PRIMARY KEY NOT NULL,          -- its key: "wikidata:Q…", or family and folded name
  kind TEXT NOT NULL, name TEXT NOT NULL,
  external TEXT,
  label TEXT GENERATED ALWAYS AS (name) VIRTUAL
) STRICT;

CREATE TABLE entity_member (
  observed TEXT PRIMARY KEY NOT NULL REFERENCES observed_entity(id) ON DELETE CASCADE,
  entity TEXT NOT NULL REFERENCES entity(id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_member_entity ON entity_member(entity);

CREATE TABLE entity_kind (               -- how often its members are taken for what
  entity TEXT NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  votes INTEGER NOT NULL,
  PRIMARY KEY (entity, kind)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity_name (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL REFERENCES entity(id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,                  -- case, accents and blanks apart
  uses INTEGER NOT NULL,                 -- members that go by it
  titles INTEGER NOT NULL,               -- members whose fullest name it is
  UNIQUE (entity, name)
) STRICT;
CREATE INDEX entity_name_folded ON entity_name(folded);

CREATE TABLE joined_entity (             -- which entity decisions of people put another one's things into
  machine TEXT PRIMARY KEY NOT NULL,     -- as names alone lead
  entity TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE document_words (            -- equal for documents of the same words in the same order
  document TEXT PRIMARY KEY NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  words TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX document_words_words ON document_words(words);

CREATE TABLE words_band (                -- by which near-duplicates are found (MinHash)
  band INTEGER NOT NULL, hash INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (band, hash, words)
) STRICT, WITHOUT ROWID;
CREATE INDEX words_band_words ON words_band(words);

CREATE TABLE words_copy (                -- texts with much in common; words < other
  words TEXT NOT NULL,
  other TEXT NOT NULL,
  jaccard REAL NOT NULL,                 -- shared runs of words, as part of all
  contained REAL NOT NULL,               -- and as part of the shorter text's
  PRIMARY KEY (words, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX words_copy_other ON words_copy(other);

CREATE TABLE proposition (               -- what several claims say in common
  id TEXT PRIMARY KEY NOT NULL,          -- digest of what is said
  topic TEXT NOT NULL,                   -- propositions of one topic are compared
  place TEXT NOT NULL,                   -- its order within the topic: time, then value
  entity TEXT,                           -- the subject, where it is known
  predicate TEXT NOT NULL,
  polarity TEXT NOT NULL,
  mode TEXT NOT NULL,                    -- stated, denied, future, open, rule
  object_entity TEXT, object_text TEXT,
  low REAL, high REAL, currency TEXT, unit TEXT, period TEXT, bound TEXT,
  object_date TEXT,
  time TEXT,
  scope TEXT,                            -- the other qualifiers: role=value, one a line
  face TEXT REFERENCES claim(id) ON DELETE SET NULL,  -- its earliest claim
  face_document TEXT, face_voice TEXT, face_house TEXT,
  turn TEXT,                             -- what the earliest claim's words say of its news: correction, change, …
  first_published TEXT, last_published TEXT,
  claims INTEGER NOT NULL, articles INTEGER NOT NULL, outlets INTEGER NOT NULL,
  families INTEGER NOT NULL, origins INTEGER NOT NULL,
  -- What comparing goes by; lists stand one item a line.
  topics TEXT,                           -- all it stands in: `topic`, and things with matters
  things TEXT,                           -- entities it speaks of
  kin TEXT,                              -- families of its words (data/lexicon/matters.toml), the surest first
  measure TEXT,                          -- the family of its number
  owner TEXT,                            -- the subject's entity, or one named within the subject
  about TEXT,                            -- a subject that is no entity, without endings
  words TEXT                             -- relation and object, without endings
) STRICT;
CREATE INDEX proposition_entity ON proposition(entity);
CREATE INDEX proposition_face ON proposition(face);

CREATE TABLE topic_place (               -- the order of propositions in their topics: near ones are compared
  topic TEXT NOT NULL,
  place TEXT NOT NULL,
  proposition TEXT NOT NULL,             -- taken out before the proposition is: an index for a foreign key costs most of all
  subject TEXT NOT NULL,                 -- those of other subjects need not be compared; empty: must be
  PRIMARY KEY (topic, place, proposition)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim_proposition (
  claim TEXT PRIMARY KEY NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
  proposition TEXT NOT NULL REFERENCES proposition(id) ON DELETE CASCADE,
  voice TEXT NOT NULL                    -- who says it, innermost; the article's own voice is its outlet's
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_proposition_proposition ON claim_proposition(proposition);

CREATE TABLE claim_origin (              -- claims of one proposition with a key in common have one origin
  claim TEXT NOT NULL REFERENCES claim(id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  PRIMARY KEY (claim, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (                 -- how two propositions of a topic stand
  a TEXT NOT NULL REFERENCES proposition(id) ON DELETE CASCADE,  -- the newer, narrower, denying, correcting side
  b TEXT NOT NULL REFERENCES proposition(id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  contradicts INTEGER NOT NULL,          -- whether both cannot hold
  reason TEXT NOT NULL,
  one_thing INTEGER NOT NULL,            -- whether both say the same, if not in as many words
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_b ON agreement(b, contradicts);

CREATE TABLE judged_pair (               -- disagreements that a person settled or dismissed; a < b
  a TEXT NOT NULL REFERENCES proposition(id) ON DELETE CASCADE,
  b TEXT NOT NULL REFERENCES proposition(id) ON DELETE CASCADE,
  state TEXT NOT NULL,                   -- settled, dismissed
  stands TEXT,                           -- the proposition that stands
  decision TEXT NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;
CREATE INDEX judged_pair_b ON judged_pair(b);

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

CREATE VIEW v_proposition AS
SELECT p.id, c.label AS proposition, e.name AS entity, p.predicate, p.polarity, p.mode, p.time,
       p.claims, p.articles, p.outlets, p.families, p.origins, p.origins >= 2 AS corroborated,
       EXISTS (SELECT 1 FROM agreement g WHERE p.id IN (g.a, g.b) AND g.contradicts = 1 AND NOT EXISTS (
         SELECT 1 FROM judged_pair j WHERE j.a = min(g.a, g.b) AND j.b = max(g.a, g.b))) AS contested,
       p.first_published, p.last_published, p.topic, p.entity AS entity_id, p.face AS claim
FROM proposition p LEFT JOIN claim c ON c.id = p.face LEFT JOIN entity e ON e.id = p.entity;

CREATE VIEW v_agreement AS
SELECT e.name AS entity, pa.predicate, g.kind, g.reason, a.label AS one, b.label AS other,
       coalesce(da.publisher, da.uri) AS one_source, coalesce(db.publisher, db.uri) AS other_source,
       da.published AS one_published, db.published AS other_published,
       pa.face AS a, pb.face AS b, g.contradicts,
       coalesce((SELECT j.state FROM judged_pair j WHERE j.a = min(g.a, g.b) AND j.b = max(g.a, g.b)), 'open') AS state
FROM agreement g
JOIN proposition pa ON pa.id = g.a JOIN claim a ON a.id = pa.face JOIN document da ON da.id = a.document
JOIN proposition pb ON pb.id = g.b JOIN claim b ON b.id = pb.face JOIN document db ON db.id = b.document
LEFT JOIN entity e ON e.id = pa.entity;

CREATE VIEW v_conflict AS
SELECT entity, predicate, kind, reason, one, other, one_source, other_source, one_published, other_published, a, b, state
FROM v_agreement WHERE contradicts = 1;

CREATE VIEW v_copy AS
SELECT a.label AS document, b.label AS other, a.publisher, b.publisher AS other_publisher,
       c.contained, c.jaccard, a.id AS document_id, b.id AS other_id
FROM words_copy c
JOIN document_words x ON x.words = c.words JOIN document a ON a.id = x.document
JOIN document_words y ON y.words = c.other JOIN document b ON b.id = y.document
UNION ALL
SELECT a.label, b.label, a.publisher, b.publisher, 1.0, 1.0, a.id, b.id
FROM document_words x JOIN document_words y ON y.words = x.words AND x.document < y.document
JOIN document a ON a.id = x.document JOIN document b ON b.id = y.document;

CREATE VIEW v_source AS
SELECT d.id, d.uri, d.title, d.publisher, d.author, d.published, d.language,
       (SELECT count(*) FROM sentence s WHERE s.document = d.id) AS sentences,
       (SELECT count(*) FROM claim c WHERE c.document = d.id) AS claims,
       (SELECT count(*) FROM skipped k WHERE k.document = d.id) AS skipped
FROM document d;
