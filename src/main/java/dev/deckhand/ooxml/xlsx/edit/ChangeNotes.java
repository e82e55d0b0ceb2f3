package dev.deckhand.ooxml.xlsx.edit;

import dev.deckhand.plan.ChangeReport.NotEvaluated;
import dev.deckhand.plan.ChangeReport.ObjectChange;
import dev.deckhand.plan.ChangeReport.StructureChange;
import dev.deckhand.plan.Rehearsal.Loss;
import dev.deckhand.plan.Rehearsal.Remark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What operations say about changes that are no cells. */
final class ChangeNotes {
  private final List<StructureChange> structure = new ArrayList<>();
  private final List<ObjectChange> objects = new ArrayList<>();
  private final Set<NotEvaluated> notEvaluated = new LinkedHashSet<>();
  private final List<Loss> losses = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();

  void structure(String kind, String what, String detail) {
    structure.add(new StructureChange(kind, what, detail));
  }

  void object(String kind, String anchor, String change) {
    objects.add(new ObjectChange(kind, anchor, change));
  }

  /** Says once that a formula has no known result. */
  void notEvaluated(String anchor, String formula, String reason) {
    notEvaluated.add(new NotEvaluated(anchor, formula, reason));
  }

  /** Says that a reference has lost what it referred to. */
  void loss(String place, String reference) {
    losses.add(new Loss(place, reference));
  }

  /** Says something that binding could not know. */
  void remark(Remark remark) {
    remarks.add(remark);
  }

  List<Remark> remarks() {
    return remarks;
  }

  List<Loss> losses() {
    return losses;
  }

  List<StructureChange> structure() {
    return structure;
  }

  List<ObjectChange> objects() {
    return objects;
  }

  List<NotEvaluated> notEvaluated() {
    return List.copyOf(notEvaluated);
  }
}
