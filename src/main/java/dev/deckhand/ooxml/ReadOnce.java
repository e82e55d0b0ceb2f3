package dev.deckhand.ooxml;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import dev.deckhand.document.DeckOutline;
import dev.deckhand.document.DocumentOutline;
import dev.deckhand.document.OfficeFile;
import dev.deckhand.document.PictureFormat;
import dev.deckhand.document.SlidePicture;
import dev.deckhand.document.WorkbookSnapshot;
import dev.deckhand.ooxml.pptx.read.OpenedDeck;
import dev.deckhand.ooxml.xlsx.read.KnownWorkbook;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Remembers what was read of files that are still in use, so that binding, proving and showing the
 * same version parse it once. Files are told apart by their byte array; memory pressure empties it.
 */
final class ReadOnce {
  private static final int FILES = 32;

  /** Decks between binding and editing, which follow each other; their trees are large. */
  private static final int DECKS = 2;

  private static final Duration BETWEEN_STEPS = Duration.ofSeconds(5);
  private static final long PICTURE_BYTES = 48L << 20;
  private static final long SLIDE_BYTES = 32L << 20;

  private final Cache<byte[], DocumentOutline> outlines = cache();
  private final Cache<byte[], KnownWorkbook> workbooks = cache();
  private final Cache<byte[], OpenedDeck> decks =
      Caffeine.newBuilder()
          .weakKeys()
          .maximumSize(DECKS)
          .expireAfterWrite(BETWEEN_STEPS)
          .scheduler(Scheduler.systemScheduler())
          .build();
  private final AtomicLong files = new AtomicLong();
  private final Cache<byte[], Long> numbers =
      Caffeine.newBuilder().weakKeys().maximumSize(10_000).build();
  private final Cache<Seen, SlidePicture> pictures =
      Caffeine.newBuilder()
          .maximumWeight(PICTURE_BYTES)
          .weigher((Seen seen, SlidePicture picture) -> picture.content().length)
          .build();

  private final Cache<Taken, OfficeFile> slides =
      Caffeine.newBuilder()
          .maximumWeight(SLIDE_BYTES)
          .weigher((Taken taken, OfficeFile slides) -> slides.content().length)
          .build();

  /** One way to look at a slide. */
  record View(int number, PictureFormat format, int widthPixels) {}

  /** A view of a file, which is known by a number so that its bytes can go. */
  private record Seen(long file, View view) {}

  /** Slides of a file that were made a file of their own. */
  private record Taken(long file, Set<Integer> numbers) {}

  private static <T> Cache<byte[], T> cache() {
    return Caffeine.newBuilder().weakKeys().softValues().maximumSize(FILES).build();
  }

  /** The outline of a deck, when it is at hand. */
  Optional<DeckOutline> deck(OfficeFile file) {
    return Optional.ofNullable((DeckOutline) outlines.getIfPresent(file.content()));
  }

  /** A deck to bind a plan or to run it; whoever has it is the only one. */
  OpenedDeck take(OfficeFile file) {
    OpenedDeck opened = decks.asMap().remove(file.content());
    return opened != null ? opened : OpenedDeck.of(file.content());
  }

  /** Gives a deck back for the step that follows at once. */
  void giveBack(OfficeFile file, OpenedDeck deck) {
    decks.put(file.content(), deck);
  }

  DocumentOutline outline(OfficeFile file, Function<OfficeFile, DocumentOutline> read) {
    return outlines.get(file.content(), content -> read.apply(file));
  }

  /** Whether the cells of a workbook are at hand. */
  boolean knows(OfficeFile file) {
    return workbooks.getIfPresent(file.content()) != null;
  }

  KnownWorkbook workbook(OfficeFile file, Function<OfficeFile, WorkbookSnapshot> read) {
    return workbooks.get(file.content(), content -> new KnownWorkbook(read.apply(file)));
  }

  SlidePicture picture(OfficeFile file, View view, Function<View, SlidePicture> draw) {
    return pictures.get(new Seen(number(file), view), seen -> draw.apply(view));
  }

  OfficeFile slides(
      OfficeFile file,
      Set<Integer> wanted,
      BiFunction<OfficeFile, Set<Integer>, OfficeFile> extract) {
    return slides.get(
        new Taken(number(file), Set.copyOf(wanted)), taken -> extract.apply(file, wanted));
  }

  private long number(OfficeFile file) {
    return numbers.get(file.content(), content -> files.incrementAndGet());
  }
}
