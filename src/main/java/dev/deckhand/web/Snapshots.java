package dev.deckhand.web;

import dev.deckhand.assist.snapshot.RangeSnapshot;
import dev.deckhand.assist.snapshot.SnapshotWorkbooks;
import dev.deckhand.plan.DocumentEngine;
import jakarta.inject.Singleton;

/** Snapshots that were sent, as workbooks. */
@Singleton
class Snapshots {
  private final SnapshotWorkbooks workbooks;

  Snapshots(DocumentEngine engine) {
    this.workbooks = new SnapshotWorkbooks(engine);
  }

  /** The workbook; a snapshot that is none ends the request. */
  SnapshotWorkbooks.Outcome.Made workbook(RangeSnapshot snapshot) {
    return switch (workbooks.make(named(snapshot))) {
      case SnapshotWorkbooks.Outcome.Made made -> made;
      case SnapshotWorkbooks.Outcome.Refused refused ->
          throw ProblemException.refused(
              "bad-snapshot", "No workbook can be made of this snapshot", refused.violations());
    };
  }

  /** Whatever the file in Excel is called, what is made here is a plain workbook. */
  private static RangeSnapshot named(RangeSnapshot snapshot) {
    String name = FileName.of(snapshot.name()).replaceAll("\\.xl\\w*$", "") + ".xlsx";
    return new RangeSnapshot(name, snapshot.sheets(), snapshot.names(), snapshot.tables());
  }
}
