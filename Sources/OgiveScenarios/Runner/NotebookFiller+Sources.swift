extension NotebookFiller {
  /// Where the figures were read.
  var sourceTable: TableContent {
    TableContent(
      caption: "Sources", columns: ["source", "title", "producer", "published", "address"],
      rows: sources.map { row in
        [row.id, row.title, row.producer, row.published, row.address ?? ""].map { .text($0) }
      })
  }
}
