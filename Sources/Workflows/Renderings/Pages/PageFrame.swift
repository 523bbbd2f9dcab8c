/// What every page has around its content: the head, the bar on top with the switch of languages, and
/// the script.
///
/// A page is one file. It asks nothing of anywhere, and its policy forbids it to.
struct PageFrame {
  var title: String
  /// The style sheet of the page, behind the one of all pages.
  var style: [UInt8]
  /// The script of the page, behind the one of all pages.
  var script: [UInt8]
  /// Where the page has its content, for those who skip what is before it.
  var content: StaticString
  var skip: Wording
  /// What the page shows, in the bar.
  var subject: Wording
}

extension HTMLWriter {
  /// Everything up to the content, and the bar.
  mutating func open(_ frame: PageFrame) {
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
    text(frame.title)
    raw(" – Tiến Độ</title>\n<style>\n")
    raw(PackageResources.page_css)
    raw(frame.style)
    raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#")
    raw(frame.content)
    raw("\">")
    say(frame.skip)
    raw("</a>\n<header class=\"top\">\n<div class=\"bar\"><p class=\"brand\">Tiến Độ</p>")
    raw("<p class=\"file\">")
    say(frame.subject)
    raw("</p>\n<div class=\"tools\" role=\"group\"")
    label(Wording("Ngôn ngữ", "Language"))
    raw(
      """
      ><button type="button" data-speak="vi" lang="vi">Tiếng Việt</button>\
      <button type="button" data-speak="en" lang="en">English</button></div></div>

      """)
  }

  /// Everything behind the content.
  mutating func close(_ frame: PageFrame) {
    raw("<script type=\"application/json\" id=\"wordings\">")
    writeWordings()
    raw("</script>\n<script>\n")
    raw(PackageResources.page_js)
    raw(frame.script)
    raw("</script>\n</body>\n</html>\n")
  }
}
