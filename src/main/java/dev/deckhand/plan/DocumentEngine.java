package dev.deckhand.plan;

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
import java.util.List;

/**
 * Reads and edits Office files. Every method may throw {@link
 * dev.deckhand.document.DocumentProblem}; none changes its arguments.
 */
public interface DocumentEngine {

  /**
   * Looks at bytes a user sent and says what they are.
   *
   * @throws dev.deckhand.document.DocumentProblem when it is no file Deckhand edits, or one that is
   *     encrypted, truncated, hostile or over a limit
   */
  OfficeFile open(String fileName, byte[] content);

  /** An empty workbook with one worksheet, {@code Sheet1}. */
  OfficeFile blankWorkbook(String fileName);

  /** What the document contains. */
  DocumentOutline outline(OfficeFile file);

  /** What the texts of a deck look like; nothing for a workbook. */
  DeckLook look(OfficeFile file);

  /** The cells of a workbook. */
  WorkbookSnapshot workbook(OfficeFile file);

  /**
   * A workbook in which the cells of one range are there; other cells and worksheets need not be.
   */
  WorkbookSnapshot cells(OfficeFile file, SheetRange range);

  /** What the cells of a workbook look like. */
  CellFormats formats(OfficeFile file);

  /** Looks everything up and gathers every violation. */
  Binding bind(OfficeFile file, EditPlan plan);

  /** Runs a bound plan on a copy: all of it or nothing. Preview and apply are this same call. */
  Edited edit(OfficeFile file, BoundPlan plan);

  /**
   * What can act or reach outside in an edited file and was not in the file before. Parts with the
   * same bytes in both are not looked at.
   */
  List<Arrival> arrivals(OfficeFile before, OfficeFile after);

  /** What vouches for a file or guards it as a whole, such as a signature. */
  Safeguards safeguards(OfficeFile file);

  /** How every slide of a deck fits; empty for a workbook. */
  List<SlideFit> fit(OfficeFile file);

  /**
   * The slides an edit may have changed the looks of, and how they fit before and after; empty for
   * a workbook.
   */
  List<FitChange> fitChanges(OfficeFile before, OfficeFile after);

  /** A picture of a slide; {@code number} is one-based. */
  SlidePicture slide(OfficeFile file, int number, PictureFormat format, int widthPixels);

  /**
   * An edited copy.
   *
   * @param file the new content; the very same bytes when nothing changed
   * @param report what changed
   */
  record Edited(OfficeFile file, ChangeReport report) {}
}
