import Grammar
import Ledger

/// A statement while its paragraph is being read: links are still open, subjects still words.
struct Draft {
  var mention: Int
  var quantity: Quantity
  var derivation: Derivation?
  var role: Statement.Role
  var direction: Statement.Direction?
  var subject = Words()
  /// What the subject is a part of, where that stands apart from it.
  var whole = Words()
  var against: String?
  var state = PeriodTracker.State()
  /// Draft of the same document that a change or plan ratio speaks of.
  var modifies: Int?
  /// Whether it stands for its subject, so that comparisons can speak of it.
  var isHead: Bool
  /// Whether it comes along with another figure ("với tổng vốn 290 tỷ đồng").
  var isAccompaniment = false
  /// Whether its subject stands beside it, not only inherited.
  var hasOwnSubject = false
  /// Whether its subject was put together with that of the figure it comes along with.
  var isAside = false
  /// Whether its subject stands behind it: "giảm 50% thuế".
  var isNamedBehind = false
  /// What the report says became of the target, in words.
  var verdict: Verdict?
  /// What a change is said to be in: "về vốn đăng ký".
  var about: Words?
  /// The noun counted, and the word behind it: for "giảm 04 người chết".
  var counted: [Syllable] = []
  /// First draft of the sentence, and number of the clause in the document.
  var sentence = 0
  var clause = 0
  /// The list of parts it stands in.
  var list: Int?
  /// Tokens of its subject, itself and its phrase.
  var extent = 0..<0
}

/// A pair of brackets, or the paragraph itself: what is carried from one figure to the next there.
struct Frame {
  /// What a comparison right before the bracket is measured against.
  enum Yardstick { case plan, baseline }

  /// First token behind the last sentence end, semicolon, colon or bracket.
  var clauseStart: Int
  /// First token behind the last figure and its phrase.
  var segmentStart: Int
  /// The whole that the figures here are parts of.
  var lead = Words()
  /// Role of the whole, which its parts share.
  var leadRole: Statement.Role?
  /// What a footnote without a figure before it speaks of.
  var context = Words()
  /// Rates of change that stand for themselves; differences in points can speak of them.
  var rates: [Int] = []
  /// Changes that stand for themselves; a plan in brackets may be theirs.
  var changes: [Int] = []
  /// Whether the sentence announces an aim.
  var isAim = false
  /// Subject of the last figure, even of one that only came along.
  var previousSubject = Words()
  /// Subject of the last figure.
  var lastSubject = Words()
  /// Subject of the last figure that was not named as a part of another.
  var whole = Words()
  /// Drafts of this sentence that a comparison can speak of.
  var heads: [Int] = []
  /// Drafts before `clauseStart` end here.
  var clauseHeads = 0
  /// The last comparison, which "và ..." goes on with.
  var lastComparison: Int?
  /// Role that further figures in these brackets share.
  var role: Statement.Role?
  /// A figure that one in "lần lượt" order is the plan of.
  struct Planned {
    var subject: Words
    var direction: Statement.Direction?
  }

  /// What figures in "lần lượt" order belong to.
  var queue: [Planned] = []
  /// Whether this is a pair of brackets inside the paragraph.
  var isBracket = false
  /// What the figure in the bracket is the size of.
  var yardstick: Yardstick?
  /// The token that closes the brackets.
  var closing = -1
  /// Whether the bracket stands behind a figure, so that words behind it start anew.
  var followsFigure = false
  /// Period that holds again behind the bracket.
  var outerState = PeriodTracker.State()
  /// A plan ratio whose figure has not been named yet.
  var pending: Int?
  /// The list of parts that figures here belong to.
  var list: Int?
}
