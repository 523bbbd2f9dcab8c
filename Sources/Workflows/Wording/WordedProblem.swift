/// What cannot be done as a person asked it, in one sentence: what, where, why, and what to do instead.
package protocol WordedProblem: Error {
  var wording: Wording { get }
}
