/// Character recognition page by page: poppler's `pdftoppm` draws, `tesseract` reads Vietnamese.
struct PageRecognition {
  private let file: String
  private let document: [UInt8]
  private let drawing: ExternalTool
  private let reading: ExternalTool

  /// Fails at once, and for all programs together, when something is not installed.
  init(for input: IntakeInput, options: IntakeOptions) throws(IntakeError) {
    let drawing = ExternalTool(named: "pdftoppm", for: input.name, options: options)
    let reading = ExternalTool(named: "tesseract", for: input.name, options: options)
    guard let drawing, let reading else {
      var missing: [(tool: String, package: String)] = []
      if drawing == nil { missing.append(("pdftoppm", "poppler-utils")) }
      if reading == nil {
        missing.append(("tesseract", "tesseract-ocr"))
        missing.append(("tesseract -l vie", "tesseract-ocr-vie"))
      }
      throw .toolsMissing(
        file: input.name, tools: missing.map(\.tool), packages: missing.map(\.package))
    }
    let languages = String(decoding: try reading.run(["--list-langs"], input: []), as: UTF8.self)
    guard languages.split(whereSeparator: \.isWhitespace).contains("vie") else {
      throw .toolsMissing(
        file: input.name, tools: ["tesseract -l vie"], packages: ["tesseract-ocr-vie"])
    }
    file = input.name
    document = input.bytes
    self.drawing = drawing
    self.reading = reading
  }

  /// The text of a page, counted from 1, as UTF-8 without the form feed at its end.
  func text(ofPage page: Int) throws(IntakeError) -> [UInt8] {
    let number = String(page)
    let picture = try drawing.run(
      ["-q", "-r", "300", "-gray", "-png", "-f", number, "-l", number, "-singlefile", "-"],
      input: document)
    return try reading.run(["stdin", "stdout", "-l", "vie"], input: picture).filter { $0 != 0x0C }
  }
}
