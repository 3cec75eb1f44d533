extension RandomAccessCollection {
  /// The first place whose element does not fulfil a condition that holds for a first part of them; the end
  /// where it holds for all.
  ///
  /// Found by halving: the condition is asked about as many elements as the count has binary digits.
  public func end(ofPrefixWhere holds: (Element) -> Bool) -> Index {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if holds(self[middle]) { low = index(after: middle) } else { high = middle }
    }
    return low
  }
}
