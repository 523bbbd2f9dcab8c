import Yams

/// A text in YAML as a tree that knows the line of each of its parts.
package struct TextTree: Sendable {
  package indirect enum Value: Sendable {
    case words(String)
    case list([TextTree])
    /// Keys in the order in which they stand.
    case pairs([(key: TextTree, value: TextTree)])
  }

  package var value: Value
  /// 1-based.
  package var line: Int

  /// Why a text is no YAML.
  package struct SyntaxError: Error, Hashable, Sendable {
    /// Nil where the reader could not tell.
    package var line: Int?
  }

  /// Reads a text; nil when nothing stands in it.
  package static func read(_ text: String) throws(SyntaxError) -> TextTree? {
    do {
      return try Yams.compose(yaml: text).map(TextTree.init)
    } catch let error as YamlError {
      switch error {
      case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
        throw SyntaxError(line: mark.line)
      default:
        throw SyntaxError(line: nil)
      }
    } catch {
      throw SyntaxError(line: nil)
    }
  }

  private init(_ node: Node) {
    line = node.mark?.line ?? 1
    switch node {
    case .mapping(let mapping):
      value = .pairs(mapping.map { (TextTree($0.key), TextTree($0.value)) })
    case .sequence(let sequence):
      value = .list(sequence.map { TextTree($0) })
    case .scalar(let scalar):
      value = .words(scalar.string)
    case .alias:
      value = .words("")
    }
  }
}
