/// A page that is shown only to those who have signed in.
struct SignInNeeded: Error {
  /// Where to go on afterwards.
  var next: String
}
