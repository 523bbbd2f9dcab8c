extension LedgerSchema {
  /// Areas in time, their successions, and indicators.
  ///
  /// A first day of '' is "always": it is part of a key, and a key has no NULL.
  static let catalogues = """
    CREATE TABLE catalogue_version (
      catalogue TEXT PRIMARY KEY,
      version INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT INTO catalogue_version VALUES ('areas', 0), ('indicators', 0);

    CREATE TABLE area_code (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE area (
      code INTEGER NOT NULL REFERENCES area_code (id),
      valid_from TEXT NOT NULL,
      valid_to TEXT,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      parent TEXT,
      PRIMARY KEY (code, valid_from)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE area_succession (
      predecessor TEXT NOT NULL,
      successor TEXT NOT NULL,
      date TEXT NOT NULL,
      share_coefficient INTEGER,
      share_decimals INTEGER,
      source TEXT NOT NULL,
      PRIMARY KEY (predecessor, successor, date)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE indicator (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      english_name TEXT NOT NULL,
      unit TEXT NOT NULL,
      direction TEXT NOT NULL,
      area_aggregation TEXT NOT NULL,
      weight TEXT,
      numerator TEXT,
      denominator TEXT,
      factor_coefficient INTEGER,
      factor_decimals INTEGER,
      time_aggregation TEXT NOT NULL,
      formula TEXT,
      sector TEXT NOT NULL,
      agency TEXT NOT NULL,
      price_basis TEXT
    ) STRICT;

    CREATE TABLE indicator_text (
      indicator INTEGER NOT NULL REFERENCES indicator (id),
      list TEXT NOT NULL CHECK (list IN ('breakdown', 'phrase', 'official-code')),
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (indicator, list, position)
    ) STRICT, WITHOUT ROWID;
    """

  /// The long words of a cell, each kept once; rows are only ever added.
  static let keys = """
    CREATE TABLE period (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      first_year INTEGER NOT NULL,
      last_year INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE facet (
      id INTEGER PRIMARY KEY,
      basis TEXT NOT NULL,
      breakdown TEXT NOT NULL,
      price_basis TEXT NOT NULL,
      UNIQUE (basis, breakdown, price_basis)
    ) STRICT;

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      document TEXT NOT NULL,
      person TEXT
    ) STRICT;
    CREATE UNIQUE INDEX source_words ON source (document, ifnull(person, ''), person IS NULL);
    """

  /// Every revision of every cell, clustered as it is read.
  ///
  /// An area and period come first, in it the indicators, of a cell the latest revision. A series of one indicator is a handful of seeks,
  /// one for each period, so that no second index has to be kept.
  static let observations = """
    CREATE TABLE observation (
      area INTEGER NOT NULL REFERENCES area_code (id),
      period INTEGER NOT NULL REFERENCES period (id),
      indicator INTEGER NOT NULL REFERENCES indicator (id),
      facet INTEGER NOT NULL REFERENCES facet (id),
      recorded_at INTEGER NOT NULL,
      revision INTEGER NOT NULL,
      missing TEXT,
      coefficient INTEGER,
      decimals INTEGER NOT NULL DEFAULT 0,
      form INTEGER NOT NULL DEFAULT 0,
      high_coefficient INTEGER,
      high_decimals INTEGER NOT NULL DEFAULT 0,
      high_form INTEGER NOT NULL DEFAULT 0,
      statuses TEXT NOT NULL,
      modifier TEXT,
      source INTEGER NOT NULL REFERENCES source (id),
      quote TEXT NOT NULL,
      line INTEGER,
      page INTEGER,
      stated_verdict TEXT,
      PRIMARY KEY (area, period, indicator, facet, recorded_at DESC, revision DESC),
      CHECK ((missing IS NULL) = (coefficient IS NOT NULL)),
      CHECK (high_coefficient IS NULL OR coefficient IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    """

  /// Targets with their legal origin, and verdicts that persons set; nothing is replaced in either.
  static let targets = """
    CREATE TABLE target (
      id INTEGER PRIMARY KEY,
      area INTEGER NOT NULL REFERENCES area_code (id),
      period INTEGER NOT NULL REFERENCES period (id),
      indicator INTEGER NOT NULL REFERENCES indicator (id),
      authority TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      relation TEXT NOT NULL,
      coefficient INTEGER,
      decimals INTEGER NOT NULL DEFAULT 0,
      form INTEGER NOT NULL DEFAULT 0,
      high_coefficient INTEGER,
      high_decimals INTEGER NOT NULL DEFAULT 0,
      high_form INTEGER NOT NULL DEFAULT 0,
      words TEXT,
      unit TEXT NOT NULL,
      text TEXT NOT NULL,
      "group" TEXT NOT NULL,
      "order" INTEGER NOT NULL,
      assigned_on TEXT,
      source INTEGER NOT NULL REFERENCES source (id),
      quote TEXT NOT NULL,
      line INTEGER,
      page INTEGER
    ) STRICT;
    CREATE INDEX target_cell ON target (area, period, indicator);

    CREATE TABLE verdict_override (
      id INTEGER PRIMARY KEY,
      area INTEGER NOT NULL REFERENCES area_code (id),
      period INTEGER NOT NULL REFERENCES period (id),
      indicator INTEGER NOT NULL REFERENCES indicator (id),
      recorded_at INTEGER NOT NULL,
      verdict TEXT NOT NULL,
      reason TEXT NOT NULL,
      person TEXT NOT NULL
    ) STRICT;
    CREATE INDEX verdict_override_area ON verdict_override (area, period);
    """

  /// Sums of current figures over the areas of one level below an area.
  ///
  /// A row stands while any area has a number or has said "not applicable".
  static let sums = """
    CREATE TABLE area_sum (
      area INTEGER NOT NULL REFERENCES area_code (id),
      period INTEGER NOT NULL REFERENCES period (id),
      level INTEGER NOT NULL,
      indicator INTEGER NOT NULL REFERENCES indicator (id),
      facet INTEGER NOT NULL REFERENCES facet (id),
      coefficient INTEGER NOT NULL,
      decimals INTEGER NOT NULL,
      reported INTEGER NOT NULL CHECK (reported >= 0),
      not_applicable INTEGER NOT NULL CHECK (not_applicable >= 0),
      PRIMARY KEY (area, period, level, indicator, facet)
    ) STRICT, WITHOUT ROWID;
    """

  /// What an indicator's figures say: a level, a growth or a decrease.
  ///
  /// Ledgers from before had it from the name; here it comes from the formula, and for the two delivered
  /// indicators of growth without one from their codes.
  static let measures = """
    ALTER TABLE indicator ADD COLUMN measures TEXT NOT NULL DEFAULT 'level';
    UPDATE indicator SET measures = 'growth'
      WHERE formula LIKE 'growth(%' OR code IN ('PRI.CPI', 'POP.GROWTH.NATURAL');
    UPDATE indicator SET measures = 'decrease' WHERE formula LIKE 'decrease(%';
    UPDATE catalogue_version SET version = version + 1 WHERE catalogue = 'indicators';
    """

  /// Thresholds of the verdict words by area and year, nothing replaced; and the day of a decision about
  /// a verdict, which can also take an earlier one back (`withdrawn`).
  static let verdictRules = """
    CREATE TABLE verdict_rule (
      id INTEGER PRIMARY KEY,
      area INTEGER NOT NULL REFERENCES area_code (id),
      year INTEGER,
      recorded_at INTEGER NOT NULL,
      nearly_met_coefficient INTEGER,
      nearly_met_decimals INTEGER NOT NULL DEFAULT 0,
      source TEXT NOT NULL
    ) STRICT;
    ALTER TABLE verdict_override ADD COLUMN decided_on TEXT;
    """

  /// Where figures of word-processing files stand, which know paragraphs and no lines.
  static let paragraphs = """
    ALTER TABLE observation ADD COLUMN paragraph INTEGER;
    ALTER TABLE target ADD COLUMN paragraph INTEGER;
    """

  /// What persons said of findings of an audit; nothing is replaced.
  static let suppressions = """
    CREATE TABLE suppression (
      id INTEGER PRIMARY KEY,
      fingerprint TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      "check" TEXT NOT NULL,
      quote TEXT NOT NULL,
      in_force INTEGER NOT NULL CHECK (in_force IN (0, 1)),
      reason TEXT NOT NULL,
      person TEXT NOT NULL
    ) STRICT;
    CREATE INDEX suppression_fingerprint ON suppression (fingerprint);
    """

  /// Where figures of workbooks stand; a sheet is a long word of the source.
  static let cells = """
    ALTER TABLE observation ADD COLUMN cell TEXT;
    ALTER TABLE target ADD COLUMN cell TEXT;
    ALTER TABLE source ADD COLUMN sheet TEXT;
    DROP INDEX source_words;
    CREATE UNIQUE INDEX source_words ON source
      (document, ifnull(person, ''), person IS NULL, ifnull(sheet, ''), sheet IS NULL);
    """

  /// Whether a cell holds the figure itself or how that compares; all figures from before are levels.
  ///
  /// The constraint of the table names its columns, so it is made anew; its numbers stay.
  static let transformations = """
    CREATE TABLE facet_of_now (
      id INTEGER PRIMARY KEY,
      basis TEXT NOT NULL,
      breakdown TEXT NOT NULL,
      price_basis TEXT NOT NULL,
      transformation TEXT NOT NULL,
      UNIQUE (basis, breakdown, price_basis, transformation)
    ) STRICT;
    INSERT INTO facet_of_now SELECT id, basis, breakdown, price_basis, 'N' FROM facet;
    DROP TABLE facet;
    ALTER TABLE facet_of_now RENAME TO facet;
    """

  /// The period that a source reports on, which is not known of older ones.
  static let reportingPeriods = """
    ALTER TABLE source ADD COLUMN reporting_period TEXT;
    DROP INDEX source_words;
    CREATE UNIQUE INDEX source_words ON source
      (document, ifnull(person, ''), person IS NULL, ifnull(sheet, ''), sheet IS NULL,
       ifnull(reporting_period, ''));
    """
}
