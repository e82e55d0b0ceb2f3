package dev.deckhand.testing.provider;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/** One HTTP/1.1 exchange over a socket, with full control over what is sent and when. */
final class StubConnection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final AtomicLong sent;
  private final CountDownLatch left = new CountDownLatch(1);

  StubConnection(Socket socket, AtomicLong sent) throws IOException {
    this.socket = socket;
    this.sent = sent;
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  StubRequest receive() throws IOException {
    String[] first = line().split(" ", 3);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new StubRequest(first[0], first[1], Map.copyOf(headers), body, Instant.now());
  }

  void head(int status, String contentType, Map<String, String> more) throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Stub\r\n");
    head.append("Content-Type: ").append(contentType).append("\r\nConnection: close\r\n");
    more.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  void send(byte[] bytes, int length) throws IOException {
    out.write(bytes, 0, length);
    out.flush();
    sent.addAndGet(length);
  }

  void send(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    send(bytes, bytes.length);
  }

  /** Closes with a reset instead of an orderly end. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Closes this end as soon as the client has closed its own, as real servers do. */
  void watch() {
    Thread.ofVirtual()
        .start(
            () -> {
              try (this) {
                in.transferTo(OutputStream.nullOutputStream());
              } catch (IOException e) {
                // the connection is gone, which is what this waits for
              } finally {
                left.countDown();
              }
            });
  }

  /** Blocks until the client closes the connection. */
  void awaitClosed() throws IOException {
    try {
      left.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the client closed the connection within its request");
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
