package import Ledger

extension Role {
  /// What people call the role.
  package var wording: Wording {
    switch self {
    case .reporter: Wording("người nhập số liệu", "reporter")
    case .approver: Wording("lãnh đạo đơn vị duyệt", "approver of the agency")
    case .consolidator: Wording("người tổng hợp", "consolidator")
    case .leader: Wording("lãnh đạo", "leader")
    case .councilVerifier: Wording("thẩm tra của HĐND", "Council verifier")
    case .administrator: Wording("quản trị", "administrator")
    case .publicReader: Wording("người đọc", "public reader")
    }
  }
}

extension Permission {
  /// What it lets a person do, as the end of "not allowed to …".
  package var wording: Wording {
    switch self {
    case .readIssued: Wording("xem số liệu đã ban hành", "read what was issued")
    case .readFigures: Wording("xem số liệu của địa bàn", "read the figures of the area")
    case .readSubmissions: Wording("xem biểu báo cáo này", "read this form")
    case .enterFigures: Wording("nhập và gửi biểu này", "fill in and send this form")
    case .returnSubmissions: Wording("trả lại biểu này", "send this form back")
    case .approveSubmissions: Wording("duyệt biểu này", "approve this form")
    case .reopenSubmissions: Wording("mở lại biểu này", "open this form again")
    case .consolidate: Wording("tổng hợp biểu này", "consolidate this form")
    case .issue: Wording("ban hành báo cáo này", "issue this report")
    case .readTasks: Wording("xem nhiệm vụ", "read tasks")
    case .assignTasks: Wording("giao nhiệm vụ ở địa bàn này", "assign tasks in this area")
    case .reportTasks: Wording("báo cáo tiến độ nhiệm vụ này", "report on this task")
    case .writeReports: Wording("soạn báo cáo của địa bàn", "write reports of the area")
    case .verifyDocuments: Wording("thẩm tra văn bản", "verify documents")
    case .readJournal: Wording("xem nhật ký", "read the journal")
    case .manageAgencies: Wording("sửa danh sách đơn vị này", "manage these agencies")
    case .managePeople: Wording("sửa tài khoản của đơn vị này", "manage the people of this agency")
    case .manageRegimes: Wording("sửa chế độ báo cáo", "manage reporting regimes")
    }
  }
}

extension Agency.Kind {
  /// What people call the kind.
  package var wording: Wording {
    switch self {
    case .committee: Wording("Ủy ban nhân dân", "People's Committee")
    case .department: Wording("sở, ban, ngành", "department")
    case .council: Wording("Hội đồng nhân dân", "People's Council")
    case .other: Wording("đơn vị khác", "other")
    }
  }
}

extension ReportingFrequency {
  /// What people call it.
  package var wording: Wording {
    switch self {
    case .month: Wording("hằng tháng", "monthly")
    case .quarter: Wording("hằng quý", "quarterly")
    case .halfYear: Wording("6 tháng", "half-yearly")
    case .nineMonths: Wording("9 tháng", "nine months")
    case .year: Wording("hằng năm", "yearly")
    }
  }
}

extension Submission.State {
  /// What people call the state.
  package var wording: Wording {
    switch self {
    case .draft: Wording("đang nhập", "draft")
    case .submitted: Wording("đã gửi, chờ duyệt", "sent, to be approved")
    case .returned: Wording("bị trả lại", "sent back")
    case .approved: Wording("đã duyệt", "approved")
    case .consolidated: Wording("đã tổng hợp", "consolidated")
    case .issued: Wording("đã ban hành", "issued")
    }
  }
}

extension SubmissionStep {
  /// What the button says.
  package var wording: Wording {
    switch self {
    case .save: Wording("lưu", "save")
    case .submit: Wording("gửi", "send")
    case .sendBack: Wording("trả lại", "send back")
    case .approve: Wording("duyệt", "approve")
    case .consolidate: Wording("tổng hợp", "consolidate")
    case .issue: Wording("ban hành", "issue")
    case .reopen: Wording("mở lại để sửa", "open again")
    }
  }
}

extension Punctuality {
  /// How it stands against the deadline, in words.
  package var wording: Wording {
    switch self {
    case .early(let day):
      Wording(
        "chưa đến kỳ chốt số liệu (từ \(day.wording.vietnamese))",
        "data is taken from \(day.wording.english)")
    case .due(0): Wording("hạn hôm nay", "due today")
    case .due(let days): Wording("còn \(days) ngày", days == 1 ? "1 day left" : "\(days) days left")
    case .overdue(let days): Wording("quá hạn \(days) ngày", "\(days) days late, not sent")
    case .sentInTime: Wording("đã gửi đúng hạn", "sent in time")
    case .sentLate(let days): Wording("đã gửi, chậm \(days) ngày", "sent \(days) days late")
    }
  }
}

extension AssignedTask.State {
  /// What people call the state.
  package var wording: Wording {
    switch self {
    case .doneInTime: Wording("hoàn thành đúng hạn", "done in time")
    case .doneLate: Wording("hoàn thành quá hạn", "done late")
    case .inProgress: Wording("đang thực hiện, trong hạn", "in progress")
    case .overdue: Wording("quá hạn, chưa hoàn thành", "overdue")
    }
  }
}

extension JournalRecord.Action {
  /// What was done, in words.
  package var wording: Wording {
    switch self {
    case .saveSubmission: Wording("lưu biểu", "saved a form")
    case .submit: Wording("gửi biểu", "sent a form")
    case .sendBack: Wording("trả lại biểu", "sent a form back")
    case .approve: Wording("duyệt biểu", "approved a form")
    case .consolidate: Wording("tổng hợp biểu", "consolidated a form")
    case .issue: Wording("ban hành", "issued a form")
    case .reopen: Wording("mở lại biểu", "opened a form again")
    case .saveAgency: Wording("ghi đơn vị", "saved an agency")
    case .savePerson: Wording("ghi tài khoản", "saved a person")
    case .setPassword: Wording("đặt mật khẩu", "set a password")
    case .saveRegime: Wording("ghi chế độ báo cáo", "saved a regime")
    case .saveHolidays: Wording("ghi ngày nghỉ", "saved holidays")
    case .saveTask: Wording("giao nhiệm vụ", "assigned a task")
    case .reportTask: Wording("báo cáo nhiệm vụ", "reported on a task")
    case .loadSample: Wording("lập sổ mẫu", "made the sample ledger")
    case .saveNarrative: Wording("ghi lời văn báo cáo", "recorded a text of a report")
    case .reserveNumber: Wording("lấy số văn bản", "took a number for a document")
    case .replaceDocument:
      Wording("lấy số văn bản thay thế", "took a number for a replacing document")
    case .correctDocument:
      Wording("lấy số công văn đính chính", "took a number for a correcting letter")
    case .issueDocument: Wording("ban hành văn bản", "issued a document")
    case .recallDocument: Wording("thu hồi văn bản", "recalled a document")
    case .releaseNumber: Wording("hủy số văn bản", "gave up the number of a document")
    }
  }
}

extension JournalDefect {
  /// What is wrong, and what to do, in a sentence.
  package var wording: Wording {
    switch self {
    case .altered(let number):
      Wording(
        "Nhật ký: mục \(number) đã bị sửa sau khi ghi; hãy đối chiếu với bản sao lưu trước đó.",
        "Journal: entry \(number) was altered after it was written; compare it with an earlier backup."
      )
    case .missing(let number):
      Wording(
        "Nhật ký: thiếu mục \(number); hãy đối chiếu với bản sao lưu trước đó.",
        "Journal: entry \(number) is missing; compare it with an earlier backup.")
    }
  }
}

extension Agency {
  /// What the agency is called in a language.
  package func name(in language: Language) -> String {
    language == .english && !englishName.isEmpty ? englishName : name
  }
}

extension ReportingRegime {
  /// What the regime is called in a language.
  package func name(in language: Language) -> String {
    language == .english && !englishName.isEmpty ? englishName : name
  }
}
