import OfficeOpenXML

extension IntakeError {
  /// One line for the user in Vietnamese: file, cause, remedy.
  package var sentence: String {
    switch self {
    case .missingFile(let file):
      line(file, "không tìm thấy tệp", "hãy kiểm tra lại tên và đường dẫn")
    case .directory(let file):
      line(file, "đây là thư mục, không phải tệp", "hãy chọn một tệp trong thư mục")
    case .noPermission(let file):
      line(
        file, "không có quyền đọc tệp", "hãy xin cấp quyền đọc hoặc chép tệp sang thư mục của mình")
    case .unreadable(let file, let reason):
      line(file, "không đọc được tệp (\(reason))", "hãy chép tệp sang chỗ khác rồi thử lại")
    case .emptyFile(let file):
      line(file, "tệp rỗng", "hãy xuất hoặc tải lại tệp")
    case .tooLarge(let file, let limit):
      line(file, "tệp lớn hơn giới hạn \(megabytes(limit))", "hãy tách tệp hoặc bỏ bớt hình ảnh")
    case .unknownFormat(let file):
      line(
        file, "tệp nhị phân không rõ định dạng", "hãy dùng tệp .docx, .pdf hoặc văn bản .txt")
    case .unknownEncoding(let file):
      line(
        file, "không nhận ra bảng mã của văn bản (không phải Unicode, TCVN3 hay VNI)",
        "hãy lưu lại tệp với bảng mã UTF-8")
    case .unsupportedFormat(let file, let kind):
      line(
        file, "chưa đọc được định dạng \(kind)", "hãy mở tệp và lưu lại thành .docx hoặc .pdf")
    case .oldOfficeFormat(let file, let program):
      line(
        file, "đây là tệp Office 97–2003 (\(program.oldExtension))",
        "hãy mở bằng \(program.rawValue) và lưu lại thành \(program.newExtension)")
    case .passwordProtected(let file):
      line(
        file, "tệp được bảo vệ bằng mật khẩu",
        "hãy mở bằng mật khẩu và lưu một bản không có mật khẩu")
    case .damagedContainer(let file, let program):
      line(
        file, "tệp \(program.newExtension) bị hỏng hoặc tải chưa đủ",
        "hãy tải lại hoặc mở bằng \(program.rawValue) và lưu lại")
    case .notWordDocument(let file):
      line(
        file, "tệp nén không phải văn bản Word (thiếu word/document.xml)",
        "hãy giải nén hoặc lưu lại thành .docx")
    case .notWorkbook(let file):
      line(
        file, "tệp nén không phải bảng tính (thiếu xl/workbook.xml)",
        "hãy mở bằng Excel và lưu lại thành .xlsx")
    case .withoutCells(let file):
      line(file, "bảng không có ô nào chứa dữ liệu", "hãy kiểm tra lại tệp")
    case .openQuote(let file, let number):
      line(
        file, "dấu ngoặc kép mở ở dòng \(number) không được đóng",
        "hãy thêm dấu ngoặc kép đóng hoặc viết đôi dấu ngoặc kép bên trong ô")
    case .unpacksTooLarge(let file, let limit, let program):
      line(
        file,
        "nội dung giải nén vượt giới hạn an toàn (\(amount(limit, Self.vietnameseWords)))",
        "hãy mở bằng \(program.rawValue) và lưu lại, \(program.ballast.vietnamese)")
    case .malformedXML(let file, let part, let number, let program):
      line(
        file, "phần \(part) bị lỗi XML ở dòng \(number)",
        "hãy mở bằng \(program.rawValue) và lưu lại")
    case .nestedTooDeep(let file, let part, let limit, let program):
      line(
        file, "phần \(part) lồng nhau quá \(limit) tầng",
        "hãy mở bằng \(program.rawValue) và lưu lại")
    case .notCommentable(let file):
      line(
        file, "chỉ gắn được ghi chú vào tệp Word (.docx)",
        "hãy dùng --format html để xem phát hiện trên văn bản này")
    case .notEditable(let file, let part):
      line(
        file, "không gắn được ghi chú vào phần \(part) mà vẫn giữ nguyên văn bản",
        "hãy mở bằng Word và lưu lại thành .docx, hoặc dùng --format html")
    case .withoutText(let file):
      line(
        file, "tệp không có chữ nào",
        "hãy kiểm tra lại tệp; nếu là ảnh quét, hãy xuất ra .pdf và thêm --ocr")
    case .scannedPages(let file):
      line(
        file, "tệp PDF chỉ có ảnh quét, không có lớp chữ", "hãy thêm --ocr để nhận dạng chữ")
    case .toolsMissing(let file, let tools, let packages):
      line(
        file, "thiếu chương trình \(tools.joined(separator: ", "))",
        "hãy cài đặt \(packages.joined(separator: ", "))")
    case .toolFailed(let file, let tool, let detail):
      line(
        file, "\(tool) không đọc được tệp (\(detail))",
        "hãy kiểm tra tệp mở được không rồi xuất lại")
    case .toolTimedOut(let file, let tool, let seconds):
      line(
        file, "\(tool) chạy quá \(seconds) giây", "hãy tách tệp thành nhiều phần rồi thử lại")
    case .toolOutputTooLarge(let file, let tool, let limit):
      line(
        file, "\(tool) cho ra nhiều hơn \(megabytes(limit))", "hãy tách tệp thành nhiều phần")
    }
  }

  /// The same line in English.
  package var englishSentence: String {
    switch self {
    case .missingFile(let file): line(file, "no such file", "check its name and path")
    case .directory(let file): line(file, "is a folder, not a file", "choose a file in it")
    case .noPermission(let file):
      line(file, "no permission to read the file", "ask for it or copy the file to your own folder")
    case .unreadable(let file, let reason):
      line(file, "the file cannot be read (\(reason))", "copy it elsewhere and try again")
    case .emptyFile(let file): line(file, "the file is empty", "export or download it again")
    case .tooLarge(let file, let limit):
      line(file, "the file is larger than \(megabytes(limit))", "split it or remove pictures")
    case .unknownFormat(let file):
      line(file, "binary data of unknown format", "use a .docx, .pdf or plain text file")
    case .unknownEncoding(let file):
      line(
        file, "unknown text encoding (neither Unicode nor TCVN3 nor VNI)", "save the file as UTF-8")
    case .unsupportedFormat(let file, let kind):
      line(file, "the format \(kind) is not read", "open the file and save it as .docx or .pdf")
    case .oldOfficeFormat(let file, let program):
      line(
        file, "this is an Office 97–2003 file (\(program.oldExtension))",
        "open it in \(program.rawValue) and save it as \(program.newExtension)")
    case .passwordProtected(let file):
      line(file, "the file is protected by a password", "save a copy without password")
    case .damagedContainer(let file, let program):
      line(
        file, "the \(program.newExtension) file is damaged or incomplete",
        "download it again, or open and save it in \(program.rawValue)")
    case .notWordDocument(let file):
      line(
        file, "the zip file is no Word document (no word/document.xml)",
        "unpack it or save it as .docx")
    case .notWorkbook(let file):
      line(
        file, "the zip file is no workbook (no xl/workbook.xml)",
        "open it in Excel and save it as .xlsx")
    case .withoutCells(let file):
      line(file, "no cell of the table holds anything", "check the file")
    case .openQuote(let file, let number):
      line(
        file, "the quote that opens in line \(number) is never closed",
        "close it, or double the quotes inside a cell")
    case .unpacksTooLarge(let file, let limit, let program):
      line(
        file, "its content unpacks beyond the safe limit (\(amount(limit, Self.englishWords)))",
        "open and save it in \(program.rawValue), \(program.ballast.english)")
    case .malformedXML(let file, let part, let number, let program):
      line(
        file, "part \(part) is not well-formed XML at line \(number)",
        "open and save it in \(program.rawValue)")
    case .nestedTooDeep(let file, let part, let limit, let program):
      line(
        file, "part \(part) is nested deeper than \(limit) levels",
        "open and save it in \(program.rawValue)")
    case .notCommentable(let file):
      line(
        file, "comments can only be put into a Word file (.docx)",
        "use --format html to see the findings on this document")
    case .notEditable(let file, let part):
      line(
        file, "comments cannot be put into part \(part) without changing the text",
        "open it with Word and save it again as .docx, or use --format html")
    case .withoutText(let file):
      line(
        file, "there is no text in the file",
        "check the file; if it is a scan, export it as .pdf and add --ocr")
    case .scannedPages(let file):
      line(
        file, "the PDF holds scanned pages without text", "add --ocr to recognise characters")
    case .toolsMissing(let file, let tools, let packages):
      line(
        file, "missing \(tools.joined(separator: ", "))",
        "install \(packages.joined(separator: ", "))")
    case .toolFailed(let file, let tool, let detail):
      line(
        file, "\(tool) could not read the file (\(detail))",
        "check that it opens, and export it again")
    case .toolTimedOut(let file, let tool, let seconds):
      line(file, "\(tool) took longer than \(seconds) seconds", "split the file and try again")
    case .toolOutputTooLarge(let file, let tool, let limit):
      line(file, "\(tool) gave more than \(megabytes(limit))", "split the file")
    }
  }

  private func line(_ file: String, _ cause: String, _ remedy: String) -> String {
    Self.oneLine("\(file): \(cause); \(remedy).")
  }

  private func megabytes(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) byte"
  }

  private static let vietnameseWords = (
    entries: "tệp con", rows: "dòng", columns: "cột", cells: "ô"
  )
  private static let englishWords = (
    entries: "entries", rows: "rows", columns: "columns", cells: "cells"
  )

  private func amount(
    _ limit: PackageLimit, _ words: (entries: String, rows: String, columns: String, cells: String)
  ) -> String {
    switch limit {
    case .entries(let count): "\(count) \(words.entries)"
    case .rows(let count): "\(count) \(words.rows)"
    case .columns(let count): "\(count) \(words.columns)"
    case .cells(let count): "\(count) \(words.cells)"
    case .partBytes(let bytes), .totalBytes(let bytes): megabytes(bytes)
    case .ratio(let ratio): "\(ratio):1"
    }
  }

  /// The line without what names and programs from outside could break or reorder it with.
  private static func oneLine(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: view.append("?")
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}
