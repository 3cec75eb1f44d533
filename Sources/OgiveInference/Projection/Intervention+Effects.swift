internal import OgiveNumerics

extension Intervention.Amount {
  /// How many come to a state, in the draws at eight places; those who go away are never more than are
  /// there.
  ///
  /// - Parameter others: Who are there beside the state, on their way out.
  func people(joining state: Draws8, beside others: Draws8, at places: [Int]) -> Draws8 {
    let people: Draws8 =
      switch self {
      case .share(let share): (state + others) * share.lanes(at: places)
      case .level(let level): level.lanes(at: places)
      }
    let fewest = state * -0.999_999
    return Draws8.select(people, lessThan: fewest, then: fewest, else: people)
  }
}

extension [ParameterChange] {
  /// A value with the changes made to it one after another, in the draws at eight places; amounts and
  /// values count by `unit`.
  func applied(to value: Draws8, unit: Draws8, at places: [Int]) -> Draws8 {
    reduce(value) { value, change in
      let number = change.effect.number.lanes(at: places)
      let part = Draws8(change.part)
      return switch change.effect {
      case .multiply: value * (change.part == 1 ? number : Draws8.pow(number, part))
      case .add: value + part * number / unit
      case .set: change.part == 1 ? number / unit : value + part * (number / unit - value)
      }
    }
  }

  /// The factor on a curve that the changes of its capacity make, which never falls to nothing; one for
  /// the draws that have no capacity to change.
  func scale(of capacity: Draws8, at places: [Int]) -> Draws8 {
    guard !isEmpty else { return 1 }
    let changed = applied(to: 1, unit: capacity, at: places)
    let least = Draws8(1e-6)
    let scale = Draws8.select(changed, lessThan: least, then: least, else: changed)
    let isLimited = (capacity.lanes .> 0) .& (capacity.lanes .< .infinity)
    return Draws8(lanes: Draws8(1).lanes.replacing(with: scale.lanes, where: isLimited))
  }
}

extension Intervention {
  /// The state after people have entered it for good: they take from the room that is left and can not
  /// exceed it. Where there is no room, or no limit to it, all come, and there is always room for people
  /// to go.
  static func level(after people: Draws8, enter state: Draws8, room: Draws8) -> Draws8 {
    let squeezed = state - room * Draws8.expm1(-(people / room))
    let hasRoomForAll = (room.lanes .<= 0) .| (room.lanes .>= .infinity) .| (people.lanes .< 0)
    return Draws8(
      lanes: squeezed.lanes.replacing(with: (state + people).lanes, where: hasRoomForAll))
  }
}
