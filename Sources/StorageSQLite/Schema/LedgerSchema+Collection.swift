extension LedgerSchema {
  /// Agencies, people, regimes, forms, tasks, days not worked, and the journal.
  ///
  /// A holiday of year 0 is one of every year. The journal is only ever added to: the file itself refuses
  /// anything else from whoever comes by SQL.
  static let collection = """
    CREATE TABLE agency (
      code TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      english_name TEXT NOT NULL,
      kind TEXT NOT NULL,
      area TEXT NOT NULL,
      parent TEXT REFERENCES agency (code) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE person (
      login TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      agency TEXT NOT NULL REFERENCES agency (code),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      password_hash TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE person_role (
      login TEXT NOT NULL REFERENCES person (login),
      role TEXT NOT NULL,
      PRIMARY KEY (login, role)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE regime (
      code TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      english_name TEXT NOT NULL,
      frequency TEXT NOT NULL,
      window_start_months INTEGER NOT NULL,
      window_start_day INTEGER NOT NULL,
      window_end_months INTEGER NOT NULL,
      window_end_day INTEGER NOT NULL,
      deadline_working_days INTEGER,
      deadline_months INTEGER,
      deadline_day INTEGER,
      recipient TEXT,
      status TEXT NOT NULL,
      source TEXT NOT NULL,
      CHECK ((deadline_working_days IS NULL) = (deadline_day IS NOT NULL)),
      CHECK ((deadline_months IS NULL) = (deadline_day IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE regime_reporter (
      regime TEXT NOT NULL REFERENCES regime (code),
      position INTEGER NOT NULL,
      agency TEXT,
      kind TEXT,
      level INTEGER,
      PRIMARY KEY (regime, position),
      CHECK ((agency IS NULL) = (kind IS NOT NULL)),
      CHECK ((kind IS NULL) = (level IS NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE regime_row (
      regime TEXT NOT NULL REFERENCES regime (code),
      position INTEGER NOT NULL,
      indicator TEXT NOT NULL,
      breakdown TEXT NOT NULL,
      basis TEXT NOT NULL,
      "group" TEXT NOT NULL,
      required INTEGER NOT NULL CHECK (required IN (0, 1)),
      reporter TEXT,
      PRIMARY KEY (regime, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE holiday (
      year INTEGER NOT NULL,
      month INTEGER NOT NULL,
      day INTEGER NOT NULL,
      PRIMARY KEY (year, month, day)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE submission (
      id INTEGER PRIMARY KEY,
      regime TEXT NOT NULL REFERENCES regime (code),
      agency TEXT NOT NULL REFERENCES agency (code),
      period TEXT NOT NULL,
      revision INTEGER NOT NULL,
      version INTEGER NOT NULL,
      state TEXT NOT NULL,
      note TEXT NOT NULL,
      revision_reason TEXT,
      first_sent_on TEXT,
      sent_by TEXT,
      approved_by TEXT,
      changed_at INTEGER NOT NULL,
      UNIQUE (regime, period, agency, revision)
    ) STRICT;

    CREATE TABLE submission_cell (
      submission INTEGER NOT NULL REFERENCES submission (id),
      indicator TEXT NOT NULL,
      breakdown TEXT NOT NULL,
      basis TEXT NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (submission, indicator, breakdown, basis)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE submission_reason (
      submission INTEGER NOT NULL REFERENCES submission (id),
      position INTEGER NOT NULL,
      indicator TEXT,
      breakdown TEXT,
      basis TEXT,
      words TEXT NOT NULL,
      PRIMARY KEY (submission, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE task (
      code TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      document TEXT NOT NULL,
      clause TEXT NOT NULL,
      area TEXT NOT NULL,
      lead TEXT NOT NULL REFERENCES agency (code),
      deadline TEXT,
      product TEXT NOT NULL,
      progress TEXT NOT NULL,
      done_on TEXT,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE task_supporter (
      task TEXT NOT NULL REFERENCES task (code),
      position INTEGER NOT NULL,
      agency TEXT NOT NULL REFERENCES agency (code),
      PRIMARY KEY (task, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE journal (
      number INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      person TEXT NOT NULL,
      action TEXT NOT NULL,
      object TEXT NOT NULL,
      area TEXT NOT NULL,
      "from" TEXT NOT NULL,
      "to" TEXT NOT NULL,
      reason TEXT NOT NULL,
      previous_hash TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;
    CREATE INDEX journal_object ON journal (object, number);
    CREATE TRIGGER journal_stays BEFORE DELETE ON journal
      BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    CREATE TRIGGER journal_holds BEFORE UPDATE ON journal
      BEGIN SELECT raise(ABORT, 'the journal is only added to'); END;
    """

  /// The day after which an agency works no more, and who reported last on a task.
  static let closings = """
    ALTER TABLE agency ADD COLUMN closed_on TEXT;
    ALTER TABLE task ADD COLUMN reported_by TEXT;
    ALTER TABLE task ADD COLUMN reported_at INTEGER;
    """

  /// How often each part of the ledger was written to.
  static let revisions = """
    CREATE TABLE revision (
      part TEXT PRIMARY KEY,
      writes INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
