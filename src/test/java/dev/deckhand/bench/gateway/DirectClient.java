package dev.deckhand.bench.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The least a client can do: one connection, a request written at once, a reply read to its end.
 */
final class DirectClient implements AutoCloseable {
  private static final byte[] DONE = "\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];

  DirectClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream());
    out = socket.getOutputStream();
  }

  /** Asks; the nanoseconds until the first bytes of the reply's body, and to its end. */
  long[] call(String prompt, boolean streamed, String model) throws IOException {
    String body =
        "{\"model\":\""
            + model
            + "\",\"messages\":[{\"role\":\"user\",\"content\":\""
            + prompt
            + "\"}],\"stream\":"
            + streamed
            + "}";
    long begin = System.nanoTime();
    out.write(
        ("POST /v1/chat/completions HTTP/1.1\r\nHost: stub\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + body.length()
                + "\r\n\r\n"
                + body)
            .getBytes(StandardCharsets.UTF_8));
    int length = head();
    long first = 0;
    if (!streamed) {
      in.readNBytes(buffer, 0, length);
      first = System.nanoTime();
    } else {
      int count = 0;
      while (!ends(count)) {
        count += in.read(buffer, count, buffer.length - count);
        first = first == 0 ? System.nanoTime() : first;
      }
    }
    return new long[] {first - begin, System.nanoTime() - begin};
  }

  private boolean ends(int count) {
    return count >= DONE.length
        && java.util.Arrays.equals(buffer, count - DONE.length, count, DONE, 0, DONE.length);
  }

  private int head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
      head.append((char) in.read());
    }
    int at = head.indexOf("Content-Length:");
    return at < 0 ? -1 : Integer.parseInt(head.substring(at + 15, head.indexOf("\r", at)).strip());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
