import Ledger

/// Reminders as JSON: the contract of `tiendo reminders --format json` and of `/api/reminders`.
package enum RemindersJSON {
  package static func render(_ reminders: Reminders) -> [UInt8] {
    var json = JSONWriter()
    json.raw("{")
    json.member("as_of", reminders.day.code)
    json.member("days", reminders.days)
    json.member("count", reminders.count)
    json.member("overdue", reminders.overdue)
    json.key("agencies")
    json.list(reminders.groups) { json, group in write(group, to: &json) }
    json.raw("}\n")
    return json.bytes
  }

  private static func write(_ group: Reminders.Group, to json: inout JSONWriter) {
    json.raw("{")
    json.member("agency", group.agency.code)
    json.member("name", group.agency.name)
    json.key("reports")
    json.list(group.reports) { json, report in
      json.raw("{")
      json.member("regime", report.key.regime)
      json.member("name", report.regime.name)
      json.member("period", report.key.period.code)
      json.member("deadline", report.deadline.code)
      json.member("state", report.state?.rawValue)
      json.key("overdue")
      if report.isOverdue { json.raw("true") } else { json.raw("false") }
      json.member("message", report.wording(.vietnamese))
      json.member("message_en", report.wording(.english))
      json.raw("}")
    }
    json.key("tasks")
    json.list(group.duties) { json, duty in
      json.raw("{")
      json.member("code", duty.task.code)
      json.member("title", duty.task.title)
      json.member("document", duty.task.document)
      json.member("deadline", duty.task.deadline?.code)
      json.member("days_left", duty.daysLeft)
      json.key("overdue")
      if duty.isOverdue { json.raw("true") } else { json.raw("false") }
      json.member("message", duty.wording(.vietnamese))
      json.member("message_en", duty.wording(.english))
      json.raw("}")
    }
    json.raw("}")
  }
}
