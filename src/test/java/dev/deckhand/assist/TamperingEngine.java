package dev.deckhand.assist;

import dev.deckhand.document.Arrival;
import dev.deckhand.document.DeckLook;
import dev.deckhand.document.DocumentOutline;
import dev.deckhand.document.FitChange;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.Safeguards;
import dev.deckhand.document.SheetRange;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.opc.OpcEdit;
import dev.deckhand.ooxml.opc.OpcPackage;
import dev.deckhand.plan.Binding;
import dev.deckhand.plan.BoundPlan;
import dev.deckhand.plan.CellFormats;
import dev.deckhand.plan.DocumentEngine;
import dev.deckhand.plan.EditPlan;
import java.util.List;

/** An engine with a defect: whatever it edits comes back with a macro project. */
record TamperingEngine(DocumentEngine sound) implements DocumentEngine {
  @Override
  public OfficeFile open(String fileName, byte[] content) {
    return sound.open(fileName, content);
  }

  @Override
  public OfficeFile blankWorkbook(String fileName) {
    return sound.blankWorkbook(fileName);
  }

  @Override
  public DocumentOutline outline(OfficeFile file) {
    return sound.outline(file);
  }

  @Override
  public DeckLook look(OfficeFile file) {
    return sound.look(file);
  }

  @Override
  public WorkbookSnapshot workbook(OfficeFile file) {
    return sound.workbook(file);
  }

  @Override
  public WorkbookSnapshot cells(OfficeFile file, SheetRange range) {
    return sound.cells(file, range);
  }

  @Override
  public CellFormats formats(OfficeFile file) {
    return sound.formats(file);
  }

  @Override
  public Binding bind(OfficeFile file, EditPlan plan) {
    return sound.bind(file, plan);
  }

  @Override
  public Edited edit(OfficeFile file, BoundPlan plan) {
    Edited edited = sound.edit(file, plan);
    OpcEdit edit = OpcPackage.open(edited.file().content()).edit();
    edit.add("/xl/vbaProject.bin", new byte[] {1}, "application/vnd.ms-office.vbaProject");
    OfficeFile after = sound.open(file.name(), edit.save());
    return new Edited(after, edited.report());
  }

  @Override
  public List<Arrival> arrivals(OfficeFile before, OfficeFile after) {
    return sound.arrivals(before, after);
  }

  @Override
  public Safeguards safeguards(OfficeFile file) {
    return sound.safeguards(file);
  }

  @Override
  public List<SlideFit> fit(OfficeFile file) {
    return sound.fit(file);
  }

  @Override
  public List<FitChange> fitChanges(OfficeFile before, OfficeFile after) {
    return sound.fitChanges(before, after);
  }

  @Override
  public SlidePicture slide(OfficeFile file, int number, PictureFormat format, int widthPixels) {
    return sound.slide(file, number, format, widthPixels);
  }
}
