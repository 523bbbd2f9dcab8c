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
      Self.wording(of: step, obstacles)
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
    case .badCode(let text):
      Wording(
        "\"\(text)\" không dùng làm mã hay tên được; mã chỉ gồm chữ không dấu, chữ số và . _ -, tên không để trống.",
        "\"\(text)\" is no code or name; a code has plain letters, digits and . _ -, a name is not empty."
      )
    }
  }

  private static func wording(of step: SubmissionStep, _ obstacles: [StepObstacle]) -> Wording {
    let reasons = obstacles.map { $0.wording { $0.code } }
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
