extension LedgerSchema {
  /// What an office issued, what it puts on its documents, and the texts of reports; nothing is replaced.
  ///
  /// Lines of one column (capacity, bases, recipients, paragraphs) are separated by line ends, which
  /// none of them has inside.
  static let register = """
    CREATE TABLE register_entry (
      id INTEGER PRIMARY KEY,
      area INTEGER NOT NULL REFERENCES area_code (id),
      issuer TEXT NOT NULL,
      type TEXT NOT NULL,
      year INTEGER NOT NULL,
      normative INTEGER NOT NULL CHECK (normative IN (0, 1)),
      number INTEGER NOT NULL CHECK (number > 0),
      unit TEXT,
      act TEXT NOT NULL CHECK (act IN ('reserved', 'issued', 'recalled')),
      person TEXT NOT NULL,
      recorded_at INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX register_entry_act ON register_entry
      (area, year, issuer, type, normative, number, act);
    CREATE TABLE register_draft (
      entry INTEGER PRIMARY KEY REFERENCES register_entry (id),
      subject TEXT NOT NULL,
      template TEXT,
      period TEXT,
      mending TEXT CHECK (mending IN ('replaces', 'corrects')),
      mended INTEGER REFERENCES register_entry (id)
    ) STRICT;
    CREATE TABLE register_issue (
      entry INTEGER PRIMARY KEY REFERENCES register_entry (id),
      issued_on TEXT NOT NULL,
      place TEXT NOT NULL,
      capacity TEXT NOT NULL,
      signatory TEXT NOT NULL,
      bases TEXT NOT NULL,
      recipients TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      file TEXT NOT NULL
    ) STRICT;
    CREATE TABLE register_citation (
      entry INTEGER NOT NULL REFERENCES register_entry (id),
      position INTEGER NOT NULL,
      symbol TEXT NOT NULL,
      kind TEXT,
      dated TEXT,
      PRIMARY KEY (entry, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE register_recall (
      entry INTEGER PRIMARY KEY REFERENCES register_entry (id),
      reason TEXT NOT NULL
    ) STRICT;
    CREATE TABLE office_line (
      id INTEGER PRIMARY KEY,
      scope TEXT NOT NULL,
      issuer TEXT NOT NULL,
      type TEXT,
      part TEXT NOT NULL,
      text TEXT NOT NULL,
      valid_from TEXT,
      valid_to TEXT,
      recorded_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE narrative (
      id INTEGER PRIMARY KEY,
      area INTEGER NOT NULL REFERENCES area_code (id),
      template TEXT NOT NULL,
      period TEXT NOT NULL,
      section TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      paragraphs TEXT NOT NULL,
      author TEXT NOT NULL,
      agency TEXT NOT NULL,
      state TEXT NOT NULL,
      carried_from TEXT
    ) STRICT;
    CREATE INDEX narrative_section ON narrative (area, template, section, period);
    """
}
