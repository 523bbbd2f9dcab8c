package import Ledger

extension RegisterProblem: WordedProblem {
  /// The sentence about it: which document, why, what to do.
  package var wording: Wording {
    switch self {
    case .notANumber(let value):
      Wording(
        "\(value) không phải là số văn bản; số bắt đầu từ 01.",
        "\(value) is no number of a document; numbers begin at 01.")
    case .taken(let number, let subject, let date):
      Wording(
        "số \(number.printed) đã ban hành ngày \(date.wording.vietnamese) (\(subject)); hãy lấy số khác hoặc bỏ --number để lấy số tiếp theo.",
        "number \(number.printed) was issued on \(date.wording.english) (\(subject)); take another, or leave out --number for the next one."
      )
    case .locked(let number, let subject, let person):
      Wording(
        "số \(number.printed) đang được \(person) giữ cho văn bản khác (\(subject)); hãy lấy số khác hoặc bỏ --number để lấy số tiếp theo.",
        "number \(number.printed) is kept by \(person) for another document (\(subject)); take another, or leave out --number for the next one."
      )
    case .unknown(let number):
      Wording(
        "sổ đăng ký năm \(number.series.year) không có văn bản \(number.printed); xem tiendo register list.",
        "the register of \(number.series.year) has no document \(number.printed); see tiendo register list."
      )
    case .unnamed(.person):
      Wording("--person để trống; ghi rõ người thực hiện.", "--person is empty; name who does it.")
    case .unnamed(.reason):
      Wording("--reason để trống; ghi rõ lý do.", "--reason is empty; say why.")
    case .alreadyIssued(let number, let date):
      Wording(
        "\(number.printed) đã ban hành ngày \(date.wording.vietnamese) nên không sửa được; nội dung sai thì thay thế (tiendo register replace), thể thức hoặc thủ tục sai thì đính chính (tiendo register correct).",
        "\(number.printed) was issued on \(date.wording.english) and is never changed; replace it where its content is wrong (tiendo register replace), correct it where its form or procedure is (tiendo register correct)."
      )
    case .notIssued(let number):
      Wording(
        "\(number.printed) còn là dự thảo; sửa dự thảo rồi ban hành bằng tiendo register issue.",
        "\(number.printed) is still a draft; mend the draft and issue it with tiendo register issue."
      )
    case .incomplete(let number, let parts):
      Wording(
        "\(number.printed) chưa ban hành được, còn thiếu \(parts.map(\.wording.vietnamese).joined(separator: ", ")); hãy bổ sung vào văn bản, bảng thể thức (tiendo register offices) hoặc tùy chọn của lệnh.",
        "\(number.printed) cannot be issued, it lacks \(parts.map(\.wording.english).joined(separator: ", ")); add it to the document, to the table of offices (tiendo register offices) or as an option."
      )
    case .otherYear(let number, let date):
      Wording(
        "\(number.printed) là số của năm \(number.series.year) nhưng ngày ban hành là \(date.wording.vietnamese); hãy lấy số của năm \(date.year).",
        "\(number.printed) is a number of \(number.series.year) but the day of issue is \(date.wording.english); take a number of \(date.year)."
      )
    case .otherForm(let number, let given):
      Wording(
        "\(number.printed) phải được thay thế bằng \(number.series.type.name), không phải \(given.name) (Nghị định 30/2020/NĐ-CP, Điều 18).",
        "\(number.printed) is replaced by a document of its own form, not by \(given.rawValue) (Decree 30/2020/NĐ-CP, Article 18)."
      )
    case .correctionIsNoLetter(let number, let given):
      Wording(
        "\(number.printed) được đính chính bằng công văn, không phải \(given.name) (Nghị định 30/2020/NĐ-CP, Điều 18).",
        "\(number.printed) is corrected by an official letter, not by \(given.rawValue) (Decree 30/2020/NĐ-CP, Article 18)."
      )
    case .otherIssuer(let number):
      Wording(
        "\(number.printed) do \(number.series.issuer) ban hành; chỉ cơ quan đó thay thế hoặc đính chính.",
        "\(number.printed) was issued by \(number.series.issuer); only that office replaces or corrects it."
      )
    case .alreadyReplaced(let number, let other):
      Wording(
        "\(number.printed) đã bị thay thế bằng \(other.printed); hãy sửa văn bản đó.",
        "\(number.printed) was replaced by \(other.printed); mend that one.")
    case .alreadyRecalled(let number):
      Wording("\(number.printed) đã bị thu hồi.", "\(number.printed) was recalled.")
    case .released(let number, let reason):
      Wording(
        "số \(number.printed) đã bị hủy (\(reason)) và không cấp lại; hãy lấy số khác hoặc bỏ --number để lấy số tiếp theo.",
        "number \(number.printed) was given up (\(reason)) and is not taken again; take another, or leave out --number for the next one."
      )
    }
  }
}

extension RegisterProblem.Part {
  /// What it is that a document lacks.
  package var wording: Wording {
    switch self {
    case .subject: Wording("trích yếu nội dung", "its subject")
    case .day: Wording("ngày ban hành", "the day of issue")
    case .place: Wording("địa danh", "the place")
    case .capacity: Wording("quyền hạn, chức vụ của người ký", "the capacity of who signs")
    case .signatory: Wording("họ tên người ký", "the name of who signs")
    case .bases: Wording("căn cứ ban hành", "its legal bases")
    case .recipients: Wording("nơi nhận", "its recipients")
    case .content: Wording("nội dung", "its content")
    }
  }
}

extension RegisterWarning {
  /// What is unusual, in a sentence.
  package var wording: Wording {
    switch self {
    case .outOfOrder(let number, let date):
      Wording(
        "thứ tự ngày không theo thứ tự số: \(number.printed) ban hành ngày \(date.wording.vietnamese).",
        "days are not in the order of numbers: \(number.printed) was issued on \(date.wording.english)."
      )
    case .sameContent(let number):
      Wording(
        "nội dung giống hệt \(number.printed) đã ban hành.",
        "the content is the same as that of \(number.printed), issued before.")
    }
  }
}

extension RegisteredDocument.Status {
  /// What became of a document, in words.
  package var wording: Wording {
    switch self {
    case .draft: Wording("dự thảo", "draft")
    case .issued: Wording("đã ban hành", "issued")
    case .replaced: Wording("bị thay thế", "replaced")
    case .corrected: Wording("được đính chính", "corrected")
    case .recalled: Wording("bị thu hồi", "recalled")
    case .released: Wording("số đã hủy", "number given up")
    }
  }
}
