package import Ledger
import Quantities

extension CollectionRefusal {
  /// Why it is refused and what to do, in a sentence.
  package var wording: Wording {
    switch self {
    case .noSuchPerson(let login):
      Wording(
        "Không có tài khoản \"\(login)\"; hãy hỏi quản trị.",
        "There is no account \"\(login)\"; ask the administrator.")
    case .inactive(let login):
      Wording(
        "Tài khoản \"\(login)\" đã khóa; hãy hỏi quản trị.",
        "The account \"\(login)\" is closed; ask the administrator.")
    case .forbidden(let permission):
      Wording(
        "Vai trò của bạn không được \(permission.wording.vietnamese).",
        "Your roles do not allow you to \(permission.wording.english).")
    case .noSuchRegime(let code):
      Wording(
        "Không có chế độ báo cáo \"\(code)\"; xem danh sách bằng tiendo regime list.",
        "There is no reporting regime \"\(code)\"; list them with tiendo regime list.")
    case .noSuchAgency(let code):
      Wording(
        "Không có đơn vị \"\(code)\"; xem danh sách bằng tiendo agency list.",
        "There is no agency \"\(code)\"; list them with tiendo agency list.")
    case .noSuchArea(let code):
      Wording(
        "Không có địa bàn \"\(code)\"; xem danh sách bằng tiendo areas.",
        "There is no area \"\(code)\"; list them with tiendo areas.")
    case .noSuchTask(let code):
      Wording("Không có nhiệm vụ \"\(code)\".", "There is no task \"\(code)\".")
    case .noSubmission(let key):
      Wording(
        "Biểu \(key.code) chưa được lưu lần nào; hãy nhập và lưu trước.",
        "The form \(key.code) was never saved; fill it in and save it first.")
    case .wrongPeriod(let period, let frequency):
      Wording(
        "\(period.wording.vietnamese) không phải kỳ của báo cáo \(frequency.wording.vietnamese); hãy chọn kỳ khác.",
        "\(period.wording.english) is no period of a \(frequency.wording.english) report; choose another."
      )
    case .noSuchRow(let key):
      Wording(
        "Biểu không có dòng \(key.code); hãy tải lại biểu.",
        "The form has no line \(key.code); load the form again.")
    case .tooLong(let limit):
      Wording(
        "Nội dung dài quá \(limit) byte; hãy viết ngắn lại.",
        "The words are longer than \(limit) bytes; shorten them.")
    case .obstacles(let step, let obstacles):
      Self.wording(of: step, obstacles) { $0.code }
    case .stale(let key, let known, let given):
      Wording(
        "Biểu \(key.code) đã có người khác lưu sau khi bạn mở (bản \(known), bạn sửa từ bản \(given)); chưa ghi gì, hãy xem bản mới rồi lưu lại.",
        "Someone else saved the form \(key.code) after you opened it (version \(known), yours is from \(given)); nothing was written, look at the new one and save again."
      )
    case .staleTask(let code, let known, let given):
      Wording(
        "Nhiệm vụ \(code) đã được sửa sau khi bạn mở (bản \(known), bạn sửa từ bản \(given)); chưa ghi gì, hãy tải lại.",
        "The task \(code) was changed after you opened it (version \(known), yours is from \(given)); nothing was written, load it again."
      )
    case .noReason(let step):
      Wording(
        "Muốn \(step.wording.vietnamese) phải ghi lý do.",
        "A reason is needed to \(step.wording.english).")
    case .weakPassword(let minimum):
      Wording(
        "Mật khẩu phải có ít nhất \(minimum) ký tự.",
        "A password has at least \(minimum) characters.")
    case .noFormLines(let file):
      Wording(
        "\(file): không có dòng nào của biểu này; hãy điền vào tệp tải xuống từ biểu và giữ nguyên cột mã dòng.",
        "\(file): no line of this form is in it; fill in the file downloaded from the form and keep the column of line codes."
      )
    case .noTaskList(let file):
      Wording(
        "\(file): không thấy bảng nhiệm vụ; dòng tiêu đề phải có cột Nhiệm vụ và cột Cơ quan chủ trì.",
        "\(file): there is no list of tasks in it; its headings must name the task and the lead agency (Nhiệm vụ, Cơ quan chủ trì)."
      )
    case .circle(let code):
      Wording(
        "Đơn vị \(code) không thể thuộc chính nó hoặc đơn vị cấp dưới của nó; hãy chọn đơn vị cấp trên khác.",
        "The agency \(code) cannot belong to itself or to one below it; choose another agency above."
      )
    case .agencyInUse(let code, let people, let agencies, let regimes):
      Self.wording(ofClosing: code, people, agencies, regimes)
    case .closedAgency(let code):
      Wording(
        "Đơn vị \(code) đã ngừng hoạt động; hãy chọn đơn vị khác.",
        "The agency \(code) is closed; choose another.")
    case .codeTaken(let code):
      Wording(
        "Mã \"\(code)\" đã có người dùng; chưa ghi gì, hãy chọn mã khác hoặc mở mục đã có để sửa.",
        "The code \"\(code)\" is taken; nothing was written, choose another or open the one there is to change it."
      )
    case .ownAccount:
      Wording(
        "Không thể tự khóa tài khoản hay tự bỏ vai trò quản trị của mình; hãy nhờ quản trị khác.",
        "You cannot close your own account or lay down your own role of administrator; ask another administrator."
      )
    case .wrongPassword:
      Wording(
        "Mật khẩu hiện tại không đúng; chưa đổi gì.",
        "The present password is not right; nothing was changed.")
    case .unusable(let message, let remedy), .contradicted(let message, let remedy):
      Wording(
        "\(message.vietnamese.sentenceStart); \(remedy.vietnamese).",
        "\(message.english.sentenceStart); \(remedy.english).")
    case .badCode(let text):
      Wording(
        "\"\(text)\" không dùng làm mã hay tên được; mã chỉ gồm chữ không dấu, chữ số và . _ -, tên không để trống.",
        "\"\(text)\" is no code or name; a code has plain letters, digits and . _ -, a name is not empty."
      )
    }
  }

  private static func wording(
    ofClosing code: String, _ people: [String], _ agencies: [String], _ regimes: [String]
  ) -> Wording {
    func part(_ list: [String], _ vietnamese: String, _ english: String) -> Wording? {
      guard !list.isEmpty else { return nil }
      let names = list.prefix(3).joined(separator: ", ") + (list.count > 3 ? ", …" : "")
      return Wording(
        "\(list.count) \(vietnamese) (\(names))", "\(list.count) \(english) (\(names))")
    }
    let parts = [
      part(people, "tài khoản còn hoạt động", "active accounts"),
      part(agencies, "đơn vị trực thuộc", "agencies below it"),
      part(regimes, "chế độ báo cáo nêu tên nó", "regimes that name it"),
    ].compactMap { $0 }
    return Wording(
      "Chưa cho đơn vị \(code) ngừng hoạt động được: còn \(parts.map(\.vietnamese).joined(separator: ", ")); hãy chuyển hoặc khóa các mục đó trước.",
      "The agency \(code) cannot be closed yet: it has \(parts.map(\.english).joined(separator: ", ")); move or close these first."
    )
  }

  /// What was refused and what to do, with lines of forms called by name.
  package func wording(naming name: (FormRow.Key, Language) -> String) -> Wording {
    guard case .obstacles(let step, let obstacles) = self else { return wording }
    return Wording(
      Self.wording(of: step, obstacles) { name($0, .vietnamese) }.vietnamese,
      Self.wording(of: step, obstacles) { name($0, .english) }.english)
  }

  private static func wording(
    of step: SubmissionStep, _ obstacles: [StepObstacle], naming name: (FormRow.Key) -> String
  ) -> Wording {
    let reasons = obstacles.map { $0.wording(of: name) }
    return Wording(
      "Chưa \(step.wording.vietnamese) được: \(reasons.map(\.vietnamese).joined(separator: "; ")).",
      "Cannot \(step.wording.english) yet: \(reasons.map(\.english).joined(separator: "; "))."
    )
  }
}

extension StepObstacle {
  /// What stands against the step, as the end of a sentence.
  ///
  /// - Parameter name: what a line is called.
  package func wording(of name: (FormRow.Key) -> String) -> Wording {
    switch self {
    case .noRight(let permission):
      return Wording(
        "vai trò của bạn không được \(permission.wording.vietnamese)",
        "your roles do not allow you to \(permission.wording.english)")
    case .wrongState(let state, let needs):
      let needed = Submission.State.allCases.filter(needs.contains).map(\.wording)
      return Wording(
        "biểu \(state.wording.vietnamese), bước này cần biểu \(needed.map(\.vietnamese).joined(separator: " hoặc "))",
        "the form is \(state.wording.english), it must be \(needed.map(\.english).joined(separator: " or "))"
      )
    case .notOpen(let day):
      return Wording(
        "kỳ chốt số liệu bắt đầu từ \(day.wording.vietnamese)",
        "data of the period is taken from \(day.wording.english) on")
    case .emptyRows(let rows):
      let names = Self.list(rows.map(name))
      return Wording(
        "còn \(rows.count) dòng bắt buộc để trống (\(names)); điền số, hoặc \"-\" nếu không có số liệu, \"x\" nếu không áp dụng",
        "\(rows.count) lines that need an answer are empty (\(names)); fill them in, or write \"-\" for no data, \"x\" for not applicable"
      )
    case .unreadableRows(let rows):
      let names = Self.list(rows.map(name))
      return Wording(
        "\(rows.count) dòng không đọc được số (\(names)); hãy sửa các ô đó",
        "\(rows.count) lines hold no figure (\(names)); correct these cells")
    case .noReporter:
      return Wording(
        "đơn vị này không phải báo cáo theo chế độ này",
        "the agency does not report under this regime")
    }
  }

  /// The first few names, and a sign that there are more.
  private static func list(_ names: [String]) -> String {
    names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
  }
}

extension CellProblem {
  /// What is wrong in the cell and what to do, in a sentence.
  package var wording: Wording {
    switch self {
    case .noNumber(let text):
      Wording(
        "\"\(text)\" không phải là số; ghi số như 1.234,5, hoặc \"-\" nếu không có số liệu, \"x\" nếu không áp dụng.",
        "\"\(text)\" is no number; write it as 1.234,5, or \"-\" for no data, \"x\" for not applicable."
      )
    case .unclear(let text):
      Wording(
        "\"\(text)\" đọc được hai cách hơn kém nhau nghìn lần, vì biểu có cả dấu chấm và dấu phẩy thập phân; ghi không có dấu phân cách hàng nghìn.",
        "\"\(text)\" can be read a thousandfold apart, since the form has decimals with a point and with a comma; write it without thousands separators."
      )
    case .tooLong(let text):
      Wording(
        "\"\(text)\" dài quá 18 chữ số; kiểm tra lại đơn vị tính.",
        "\"\(text)\" has more than 18 digits; check the unit.")
    case .formula(let error):
      Wording(
        "Ô chứa lỗi công thức \(error); sửa công thức hoặc ghi số.",
        "The cell holds the formula error \(error); correct the formula or write the number.")
    case .percent(let text, let unit):
      Wording(
        "\"\(text)\" là phần trăm nhưng dòng này tính bằng \(unit); ghi số theo đơn vị đó.",
        "\"\(text)\" is a percentage but this line is in \(unit); write it in that unit.")
    }
  }
}

extension FormWarning {
  /// What is odd and what to do, in a sentence.
  package var wording: Wording {
    func printed(_ value: ExactDecimal) -> String { ReportedNumber(value).printed }
    switch self {
    case .magnitude(let value, let neighbour, let other):
      let whom =
        switch neighbour {
        case .previous: Wording("kỳ trước", "the period before")
        case .yearBefore: Wording("cùng kỳ năm trước", "the year before")
        case .plan: Wording("kế hoạch", "the plan")
        }
      return Wording(
        "\(printed(value)) lệch khoảng nghìn lần so với \(whom.vietnamese) (\(printed(other))); kiểm tra đơn vị tính.",
        "\(printed(value)) is about a thousand times off \(whom.english) (\(printed(other))); check the unit."
      )
    case .cumulativeFell(let value, let earlier):
      return Wording(
        "Lũy kế \(printed(value)) nhỏ hơn lũy kế kỳ trước (\(printed(earlier))); kiểm tra lại hoặc ghi chú lý do.",
        "The cumulative figure \(printed(value)) is below the one before (\(printed(earlier))); check it or note why."
      )
    case .periodAboveCumulative(let value, let total):
      return Wording(
        "Số trong kỳ \(printed(value)) lớn hơn lũy kế (\(printed(total))); kiểm tra lại hai số.",
        "The figure of the period \(printed(value)) is above the cumulative one (\(printed(total))); check both."
      )
    case .partAboveWhole(let value, let whole):
      return Wording(
        "Phần \(printed(value)) lớn hơn tổng (\(printed(whole))); kiểm tra lại hai số.",
        "The part \(printed(value)) is more than the whole (\(printed(whole))); check both.")
    case .partsAboveWhole(let sum, let whole, let dimension):
      return Wording(
        "Các phần \(dimension) cộng lại là \(printed(sum)), lớn hơn tổng (\(printed(whole))); kiểm tra lại.",
        "The parts by \(dimension) make \(printed(sum)), more than the whole (\(printed(whole))); check them."
      )
    case .aboveHundred(let value):
      return Wording(
        "Tỷ lệ \(printed(value))% vượt 100% số đối tượng; kiểm tra mẫu số.",
        "A rate of \(printed(value))% is more than all of the group; check the denominator.")
    }
  }
}

extension String {
  /// The text with a capital letter at its start.
  fileprivate var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}
