import FoundationEssentials
package import Workflows

/// The shapes of areas, as the administrator has given them in a GeoJSON file, drawn on a plane.
package struct BoundaryMap: Sendable {
  /// The outline of one area.
  struct Shape: Sendable {
    var code: String
    /// The commands of an SVG path.
    var path: String
  }

  let shapes: [Shape]
  let width: Int
  let height: Int

  /// Why a file is no map.
  package struct Problem: Error {
    var path: String
    var reason: Wording

    package var wording: Wording {
      Wording("\(path): \(reason.vietnamese)", "\(path): \(reason.english)")
    }
  }

  private struct Collection: Decodable {
    struct Feature: Decodable {
      struct Properties: Decodable { var code: String? }
      var properties: Properties
      var geometry: Geometry
    }
    var features: [Feature]
  }

  /// Rings of points, longitude before latitude.
  private struct Geometry: Decodable {
    var rings: [[[Double]]]

    private enum Key: CodingKey { case type, coordinates }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      switch try container.decode(String.self, forKey: .type) {
      case "Polygon":
        rings = try container.decode([[[Double]]].self, forKey: .coordinates)
      case "MultiPolygon":
        rings = try container.decode([[[[Double]]]].self, forKey: .coordinates).flatMap { $0 }
      default:
        rings = []
      }
    }
  }

  /// Reads the file at a path: polygons whose property `code` is that of an area.
  package init(path: String) throws(Problem) {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw Problem(
        path: path,
        reason: Wording(
          "không đọc được tệp ranh giới này; hãy kiểm tra đường dẫn.",
          "this file of boundaries cannot be read; check the path."))
    }
    guard let collection = try? JSONDecoder().decode(Collection.self, from: data) else {
      throw Problem(
        path: path,
        reason: Wording(
          "tệp không phải GeoJSON với các vùng (Polygon); hãy xuất lại dạng FeatureCollection.",
          "the file is no GeoJSON with polygons; export it as a FeatureCollection."))
    }
    let features = collection.features.filter { $0.properties.code != nil }
    let points = features.flatMap { $0.geometry.rings.flatMap { $0 } }.filter { $0.count >= 2 }
    guard let west = points.map({ $0[0] }).min(), let east = points.map({ $0[0] }).max(),
      let south = points.map({ $0[1] }).min(), let north = points.map({ $0[1] }).max(),
      west < east, south < north
    else {
      throw Problem(
        path: path,
        reason: Wording(
          "không có vùng nào mang thuộc tính code là mã địa bàn; hãy thêm thuộc tính đó.",
          "no polygon has a property code with the code of an area; add that property."))
    }
    // Away from the equator a degree of longitude is shorter.
    let squeeze = Self.cosine(ofDegrees: (south + north) / 2)
    let scale = Self.size / max((east - west) * squeeze, north - south)
    width = Int((east - west) * squeeze * scale) + 1
    height = Int((north - south) * scale) + 1
    shapes = features.map { feature in
      var path = ""
      for ring in feature.geometry.rings {
        for (index, point) in ring.enumerated() where point.count >= 2 {
          let x = Int(((point[0] - west) * squeeze * scale * 10).rounded())
          let y = Int(((north - point[1]) * scale * 10).rounded())
          path += "\(index == 0 ? "M" : "L")\(x / 10).\(x % 10) \(y / 10).\(y % 10)"
        }
        path += "Z"
      }
      return Shape(code: feature.properties.code ?? "", path: path)
    }
  }

  /// The longer side of the plane.
  private static let size = 800.0

  /// Near enough for a map of a country.
  private static func cosine(ofDegrees degrees: Double) -> Double {
    let angle = degrees * .pi / 180
    let square = angle * angle
    return 1 - square / 2 + square * square / 24 - square * square * square / 720
  }
}
