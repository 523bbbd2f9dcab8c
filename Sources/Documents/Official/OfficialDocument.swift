/// A document to be issued, by the components that Decree 30/2020/NĐ-CP names (Article 8, Appendix I):
/// what is said, not how it is laid out.
package struct OfficialDocument: Hashable, Sendable {
  package var kind: DocumentKind
  package var letterhead: Letterhead
  /// What it is about (trích yếu nội dung).
  package var subject: String
  /// Who issues a resolution, at the head of its text: "HỘI ĐỒNG NHÂN DÂN TỈNH LAI CHÂU", "KHÓA XV, KỲ
  /// HỌP THỨ MƯỜI HAI"; empty for other kinds.
  package var enactors: [String]
  /// To whom it is addressed (kính gửi); empty where the kind has none.
  package var addressees: [String]
  /// The legal bases (căn cứ), without the sign that ends each.
  package var bases: [WrittenText]
  /// The word that opens what is decided: "QUYẾT NGHỊ:"; nil where nothing is.
  package var enactment: String?
  package var body: [WrittenBlock]
  /// To whom it goes (nơi nhận), the archive ("Lưu: VT, ...") last.
  package var recipients: [String]
  package var signature: SignatureBlock
  package var annexes: [Annex]
  /// What the figures marked in the text stand for.
  package var figures: [FigureLink]

  package init(
    kind: DocumentKind, letterhead: Letterhead, subject: String, enactors: [String] = [],
    addressees: [String] = [], bases: [WrittenText] = [], enactment: String? = nil,
    body: [WrittenBlock] = [], recipients: [String] = [], signature: SignatureBlock,
    annexes: [Annex] = [], figures: [FigureLink] = []
  ) {
    self.kind = kind
    self.letterhead = letterhead
    self.subject = subject
    self.enactors = enactors
    self.addressees = addressees
    self.bases = bases
    self.enactment = enactment
    self.body = body
    self.recipients = recipients
    self.signature = signature
    self.annexes = annexes
    self.figures = figures
  }
}
