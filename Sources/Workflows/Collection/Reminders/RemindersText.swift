import Ledger

/// Reminders as texts to be printed, or sent by whatever mail program there is.
package enum RemindersText {
  /// What one agency is reminded of, as a letter to it.
  package static func letter(
    to group: Reminders.Group, of reminders: Reminders, in language: Language
  ) -> String {
    var lines = [
      Wording("Kính gửi: \(group.agency.name)", "To: \(group.agency.name(in: .english))")(language),
      "",
      Wording(
        "Tính đến \(reminders.day.wording.vietnamese), quý đơn vị có \(group.count) việc đến hạn trong \(reminders.days) ngày tới hoặc đã quá hạn (\(group.overdue) việc quá hạn).",
        "On \(reminders.day.wording.english) you have \(group.count) matters due within \(reminders.days) days or overdue (\(group.overdue) overdue)."
      )(language),
    ]
    if !group.reports.isEmpty {
      lines += ["", Wording("Báo cáo chưa gửi:", "Reports to be sent:")(language)]
      lines += group.reports.enumerated().map { "\($0 + 1). \($1.wording(language))" }
    }
    if !group.duties.isEmpty {
      lines += ["", Wording("Nhiệm vụ được giao:", "Tasks assigned:")(language)]
      lines += group.duties.enumerated().map { "\($0 + 1). \($1.wording(language))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Every letter, one below the other.
  package static func render(_ reminders: Reminders, in language: Language) -> String {
    guard !reminders.groups.isEmpty else {
      return Wording(
        "Tính đến \(reminders.day.wording.vietnamese), không có việc nào đến hạn trong \(reminders.days) ngày tới hay quá hạn.\n",
        "On \(reminders.day.wording.english) nothing is due within \(reminders.days) days or overdue.\n"
      )(language)
    }
    let rule = "\n" + String(repeating: "-", count: 72) + "\n\n"
    return reminders.groups.map { letter(to: $0, of: reminders, in: language) }
      .joined(separator: rule)
  }
}

extension Reminders.Report {
  /// What is to be sent, by when, and why it was sent back, in a line.
  package var wording: Wording {
    func line(_ language: Language) -> String {
      let due = Wording("hạn gửi", "due")(language)
      var text =
        "\(regime.name(in: language)), \(key.period.wording(language)): \(due) \(deadline.wording(language)), "
      switch punctuality {
      case .sentInTime, .sentLate: text += state?.wording(language) ?? ""
      case .early, .due, .overdue:
        text += punctuality.wording(language)
        if let state { text += ", \(state.wording(language))" }
      }
      if state == .returned, !returnReasons.isEmpty {
        text += " (\(returnReasons.joined(separator: "; ")))"
      }
      return text + "."
    }
    return Wording(line(.vietnamese), line(.english))
  }
}

extension Reminders.Duty {
  /// What is to be done, by when, and which document says so, in a line.
  package var wording: Wording {
    let deadline = task.deadline?.wording ?? Wording("", "")
    let left = TaskBoard.wording(ofDaysLeft: daysLeft)
    return Wording(
      "\(task.title) (\(task.document)): hạn \(deadline.vietnamese), \(left.vietnamese).",
      "\(task.title) (\(task.document)): due \(deadline.english), \(left.english).")
  }
}

extension TaskBoard {
  /// How far off a deadline is, in words.
  package static func wording(ofDaysLeft days: Int) -> Wording {
    switch days {
    case ..<0: Wording("quá hạn \(-days) ngày", "\(-days) days late")
    case 0: Wording("hạn hôm nay", "due today")
    default: Wording("còn \(days) ngày", days == 1 ? "1 day left" : "\(days) days left")
    }
  }
}
