import Foundation
import Quantities
import Testing

@Suite("The catalogue of units")
struct UnitCatalogueTests {
  @Test("Every code is there once, in ASCII capitals and digits")
  func codes() {
    let codes = UnitCatalogue.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      #expect(!code.isEmpty)
      #expect(
        code.utf8.allSatisfy {
          (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        }, "\(code)")
    }
  }

  @Test("No label stands for two units, whatever its case, nor for a unit and a multiplier")
  func labels() {
    var owners: [String: String] = [:]
    let units = UnitCatalogue.all.flatMap { unit in unit.labels.map { (unit.code, $0) } }
    let multipliers = UnitMultiplier.all.flatMap { multiplier in
      multiplier.labels.map { ("10^\(multiplier.exponent)", $0) }
    }
    for (owner, label) in units + multipliers {
      let key = label.lowercased()
      #expect(owners[key] == nil, "“\(label)” is \(owner) and \(owners[key] ?? "")")
      owners[key] = owner
    }
  }

  @Test("Every unit is found by its code and has a label to write and a factor")
  func units() {
    for unit in UnitCatalogue.all {
      #expect(UnitCatalogue.unit(code: unit.code) == unit)
      #expect(!unit.labels.isEmpty && unit.label == unit.labels[0])
      #expect(unit.factor > ExactDecimal(0))
      #expect(
        unit.labels.allSatisfy { $0 == $0.precomposedStringWithCanonicalMapping && !$0.isEmpty })
    }
    #expect(UnitCatalogue.unit(code: "KIP") == nil)
  }

  @Test("Multipliers grow, and no two are the same")
  func multipliers() {
    let exponents = UnitMultiplier.all.map(\.exponent)
    #expect(exponents == exponents.sorted())
    #expect(Set(exponents).count == exponents.count)
  }
}
