/// What every page of this program has: its head, its bar, and its way of changing the language.
extension HTMLWriter {
  /// Opens a page that fetches nothing from anywhere.
  mutating func openPage(title: String, style: [UInt8]) {
    raw("<!doctype html>\n<html data-lang=\"")
    text(language.rawValue)
    raw("\" lang=\"")
    text(language.rawValue)
    raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
    raw(
      """
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="Tiến Độ">

      """)
    raw("<title>")
    text(title)
    raw(" – Tiến Độ</title>\n<style>\n")
    raw(PackageResources.page_css)
    raw(style)
    raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#document\">")
    say(Wording("Tới văn bản", "Skip to the document"))
    raw("</a>\n")
  }

  /// The bar with the name of the file and the languages to choose from.
  mutating func writeBar(file: String) {
    raw("<div class=\"bar\"><p class=\"brand\">Tiến Độ</p><p class=\"file\">")
    text(file)
    raw("</p>\n<div class=\"tools\" role=\"group\"")
    label(Wording("Ngôn ngữ", "Language"))
    raw(
      """
      ><button type="button" data-speak="vi" lang="vi">Tiếng Việt</button>\
      <button type="button" data-speak="en" lang="en">English</button></div></div>

      """)
  }

  /// Whose document it is: kind, number and date above its title.
  mutating func write(_ identity: DocumentIdentity) {
    raw("<p class=\"facts\" lang=\"vi\">")
    text(identity.facts.joined(separator: " · "))
    raw("</p>\n<h1 lang=\"vi\">")
    // A dash between words stays on the line of the word before it.
    text(
      identity.title.split(separator: " - ", omittingEmptySubsequences: false)
        .joined(separator: "\u{A0}- "))
    raw("</h1>\n")
  }

  /// Closes the page with its words in both languages and its scripts.
  mutating func closePage(script: [UInt8]) {
    raw("<script type=\"application/json\" id=\"wordings\">")
    writeWordings()
    raw("</script>\n<script>\n")
    raw(PackageResources.page_js)
    raw(script)
    raw("</script>\n</body>\n</html>\n")
  }
}
