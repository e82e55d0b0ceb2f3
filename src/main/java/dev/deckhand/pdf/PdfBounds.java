package dev.deckhand.pdf;

import dev.deckhand.document.DocumentProblem;
import dev.deckhand.document.DocumentProblem.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * What one document may cost: streams are unpacked once into nothing, before anything keeps what
 * they unpack to. Pictures are never unpacked.
 */
final class PdfBounds {
  /** Pages read from one document; more is refused. */
  static final int MOST_PAGES = 500;

  /** Bytes one stream may unpack to. */
  static final long MOST_STREAM_BYTES = 64L << 20;

  /** Bytes all streams but pictures may unpack to. */
  static final long MOST_BYTES = 512L << 20;

  /** Seconds one document may take. */
  static final int MOST_SECONDS = 20;

  private static final Pattern PACKED_OBJECTS = Pattern.compile("/(?:ObjStm|XRef)\\b");
  private static final Pattern STREAM = Pattern.compile("(?<!end)stream\\r?\\n");
  private static final int DICTIONARY = 2048;

  private final String name;
  private final LongSupplier nanos;
  private final long deadline;
  private long left = MOST_BYTES;

  PdfBounds(String name, LongSupplier nanos) {
    this.name = name;
    this.nanos = nanos;
    this.deadline = nanos.getAsLong() + MOST_SECONDS * 1_000_000_000L;
  }

  /** Ends the reading where its time is up. */
  void checkTime() {
    if (nanos.getAsLong() - deadline > 0) {
      throw tooLarge("takes longer than " + MOST_SECONDS + " seconds to read");
    }
  }

  void checkPages(int pages) {
    if (pages > MOST_PAGES) {
      throw tooLarge("has %d pages; %d are read".formatted(pages, MOST_PAGES));
    }
  }

  /** Unpacks the streams that are unpacked while the document is opened. */
  void checkPacked(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    Matcher streams = STREAM.matcher(text);
    while (streams.find()) {
      checkTime();
      int from = Math.max(text.lastIndexOf("obj", streams.start()), streams.start() - DICTIONARY);
      String dictionary = text.substring(Math.max(from, 0), streams.start());
      if (PACKED_OBJECTS.matcher(dictionary).find() && dictionary.contains("Flate")) {
        inflate(content, streams.end());
      }
    }
  }

  private void inflate(byte[] content, int from) {
    long unpacked = 0;
    byte[] buffer = new byte[1 << 16];
    try (Inflater inflater = new Inflater()) {
      inflater.setInput(content, from, content.length - from);
      int read = inflater.inflate(buffer);
      while (read > 0) {
        unpacked += read;
        spend(read, unpacked);
        read = inflater.inflate(buffer);
      }
    } catch (DataFormatException e) {
      // encrypted or damaged: unpacks to no more than it did so far
      return;
    }
  }

  private void spend(int bytes, long ofStream) {
    left -= bytes;
    if (left < 0 || ofStream > MOST_STREAM_BYTES) {
      throw tooLarge("unpacks to more than is read of one document");
    }
  }

  /** Unpacks every stream but pictures. */
  void checkStreams(PDDocument document) throws IOException {
    for (COSObjectKey key : List.copyOf(document.getDocument().getXrefTable().keySet())) {
      checkTime();
      COSBase object = document.getDocument().getObjectFromPool(key).getObject();
      if (object instanceof COSStream stream && !isPicture(stream)) {
        checkStream(stream);
      }
    }
  }

  private static boolean isPicture(COSStream stream) {
    return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
  }

  private void checkStream(COSStream stream) throws IOException {
    List<COSName> filters = filters(stream);
    byte[] data = new byte[0];
    for (int i = 0; i < filters.size(); i++) {
      boolean last = i == filters.size() - 1;
      Counted out =
          new Counted(last ? OutputStream.nullOutputStream() : new ByteArrayOutputStream());
      Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
      try (InputStream in =
          i == 0 ? stream.createRawInputStream() : new ByteArrayInputStream(data)) {
        filter.decode(in, out, stream, i);
      }
      data = last ? data : ((ByteArrayOutputStream) out.sink).toByteArray();
    }
  }

  private static List<COSName> filters(COSStream stream) {
    List<COSName> names = new ArrayList<>();
    switch (stream.getFilters()) {
      case COSName one -> names.add(one);
      case COSArray several -> {
        for (int i = 0; i < several.size(); i++) {
          if (several.getObject(i) instanceof COSName filter) {
            names.add(filter);
          }
        }
      }
      case null, default -> {}
    }
    return names;
  }

  private DocumentProblem tooLarge(String what) {
    return new DocumentProblem(
        Code.TOO_LARGE,
        name + " " + what + ".",
        "Send the pages you need as a document of their own.");
  }

  /** Counts what is written. */
  private final class Counted extends OutputStream {
    private final OutputStream sink;
    private long written;

    Counted(OutputStream sink) {
      this.sink = sink;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      written += length;
      spend(length, written);
      sink.write(bytes, offset, length);
    }
  }
}
