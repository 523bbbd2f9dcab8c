extension LedgerStoreError {
  /// One line for the user in Vietnamese: where, cause, remedy.
  package var sentence: String {
    switch self {
    case .unknownIndicator(let code):
      line(code, "danh mục không có chỉ tiêu này", "hãy thêm vào danh mục chỉ tiêu rồi nhập lại")
    case .unknownArea(let code):
      line(code, "danh mục không có địa bàn này", "hãy thêm vào danh mục địa bàn rồi nhập lại")
    case .unspellablePeriod(let code):
      line(code, "kỳ này không ghi được thành mã", "hãy sửa lại kỳ số liệu")
    case .numberTooLarge(let indicator, let area):
      line(
        indicator, "số liệu của địa bàn \(area) dài quá 18 chữ số", "hãy dùng đơn vị tính lớn hơn")
    case .sumTooLarge(let indicator):
      line(
        indicator, "tổng theo địa bàn dài quá 18 chữ số", "hãy kiểm tra lại đơn vị tính")
    case .noSuchFile(let path):
      line(path, "không tìm thấy sổ số liệu", "hãy kiểm tra đường dẫn hoặc chạy tiendo init")
    case .notALedger(let path, let reason):
      line(path, cause(reason), remedy(reason))
    case .busy(let path):
      line(
        path, "chương trình khác đang ghi vào sổ số liệu",
        "hãy chờ chương trình đó xong rồi thử lại")
    case .readOnly(let path):
      line(
        path, "không có quyền ghi vào tệp hoặc thư mục",
        "hãy xin cấp quyền ghi hoặc chọn thư mục khác")
    case .diskFull(let path):
      line(path, "hết chỗ trên đĩa, chưa ghi gì", "hãy giải phóng dung lượng rồi thử lại")
    case .damaged(let path):
      line(path, "sổ số liệu bị hỏng", "hãy dùng bản sao lưu gần nhất")
    case .failed(let path, let reason):
      line(path, "sổ số liệu không đọc ghi được (\(reason))", "hãy báo người quản trị")
    }
  }

  /// The same line in English.
  package var englishSentence: String {
    switch self {
    case .unknownIndicator(let code):
      line(code, "the catalogue has no such indicator", "add it and record again")
    case .unknownArea(let code):
      line(code, "the registry has no such area", "add it and record again")
    case .unspellablePeriod(let code):
      line(code, "the period has no code that spells it", "correct the period")
    case .numberTooLarge(let indicator, let area):
      line(indicator, "a figure of area \(area) has more than 18 digits", "use a larger unit")
    case .sumTooLarge(let indicator):
      line(indicator, "a sum over areas has more than 18 digits", "check the units")
    case .noSuchFile(let path):
      line(path, "there is no such ledger", "check the path or run tiendo init")
    case .notALedger(let path, let reason):
      line(path, englishCause(reason), englishRemedy(reason))
    case .busy(let path):
      line(path, "another program is writing to the ledger", "wait for it and try again")
    case .readOnly(let path):
      line(path, "the file or its folder may not be written", "ask for permission or move it")
    case .diskFull(let path):
      line(path, "the disk is full and nothing was written", "free some space and try again")
    case .damaged(let path): line(path, "the ledger is damaged", "use the latest backup")
    case .failed(let path, let reason):
      line(path, "the ledger cannot be used (\(reason))", "tell the administrator")
    }
  }

  private func cause(_ reason: Foreign) -> String {
    switch reason {
    case .folder: "đây là thư mục, không phải sổ số liệu"
    case .empty: "tệp rỗng, không phải sổ số liệu"
    case .notADatabase: "tệp này không phải sổ số liệu"
    case .otherApplication: "đây là cơ sở dữ liệu của chương trình khác"
    case .laterVersion(let found, let known):
      "sổ số liệu thuộc phiên bản \(found), chương trình chỉ biết đến phiên bản \(known)"
    }
  }

  private func remedy(_ reason: Foreign) -> String {
    switch reason {
    case .laterVersion: "hãy nâng cấp chương trình"
    case .folder, .empty, .notADatabase, .otherApplication: "hãy chọn đúng tệp"
    }
  }

  private func englishCause(_ reason: Foreign) -> String {
    switch reason {
    case .folder: "is a folder, not a ledger"
    case .empty: "the file is empty and no ledger"
    case .notADatabase: "the file is no ledger"
    case .otherApplication: "is the database of another program"
    case .laterVersion(let found, let known):
      "the ledger is of version \(found), this program knows versions up to \(known)"
    }
  }

  private func englishRemedy(_ reason: Foreign) -> String {
    switch reason {
    case .laterVersion: "update the program"
    case .folder, .empty, .notADatabase, .otherApplication: "choose the right file"
    }
  }

  private func line(_ place: String, _ cause: String, _ remedy: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in "\(place): \(cause); \(remedy).".unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: text.append("?")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
