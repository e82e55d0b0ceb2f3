package dev.deckhand.assist;

import com.fasterxml.jackson.databind.JsonNode;
import dev.deckhand.analysis.trace.CellTracing;
import dev.deckhand.assist.tool.ToolDesk;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.Host;
import dev.deckhand.document.SlideFit;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.document.WorkbookOutline;
import dev.deckhand.document.WorkbookSnapshot;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook or deck to take from, as tools see it: never edited. */
record SourceDesk(OpenDocument document, Clock clock) implements ToolDesk {
  @Override
  public Host host() {
    return document.file().format().host();
  }

  @Override
  public WorkbookSnapshot workbook() {
    return document.workbook();
  }

  @Override
  public WorkbookOutline workbookOutline() {
    return document.workbookOutline();
  }

  @Override
  public DeckOutline deck() {
    return document.deckOutline();
  }

  @Override
  public CellTracing tracing() {
    return document.tracing();
  }

  @Override
  public List<SlideFit> fits() {
    return document.fits();
  }

  @Override
  public SlidePicture picture(int number, int widthPixels) {
    return document.picture(number, widthPixels);
  }

  @Override
  public Rehearsed preview(@Nullable JsonNode plan) {
    throw new IllegalStateException(document.file().name() + " is only taken from");
  }
}
