package dev.deckhand.bench.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * A provider that answers OpenAI's chat completions as fast as it can, in a process of its own so
 * that its work is not counted. Prints its port and serves until its input ends. A model called
 * {@code paced} streams a token every 20 ms.
 */
public final class BenchStub {
  private static final String EVENT =
      "data: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1790000000,"
          + "\"model\":\"stub\",\"choices\":[{\"index\":0,\"delta\":%s,\"finish_reason\":%s}]}\n\n";
  private static final String USAGE =
      "{\"prompt_tokens\":420,\"completion_tokens\":20,\"total_tokens\":440}";
  private static final byte[] FIRST = bytes(EVENT.formatted("{\"content\":\"word \"}", "null"));
  private static final byte[] LAST =
      bytes(
          EVENT.formatted("{}", "\"stop\"")
              + "data: {\"id\":\"c1\",\"choices\":[],\"usage\":"
              + USAGE
              + "}\n\ndata: [DONE]\n\n");
  private static final byte[] WHOLE =
      bytes(
          "{\"id\":\"c1\",\"object\":\"chat.completion\",\"created\":1790000000,\"model\":\"stub\","
              + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\""
              + "word ".repeat(20)
              + "\"},\"finish_reason\":\"stop\"}],\"usage\":"
              + USAGE
              + "}");
  private static final int TOKENS = 20;
  private static final long PACE = 20_000_000;

  private BenchStub() {}

  /** Serves. */
  public static void main(String[] arguments) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1000, InetAddress.getLoopbackAddress())) {
      System.out.println(server.getLocalPort());
      Thread.ofPlatform().daemon().start(() -> accept(server));
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  private static void accept(ServerSocket server) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void serve(Socket socket) {
    try (socket;
        InputStream in = new BufferedInputStream(socket.getInputStream())) {
      OutputStream out = socket.getOutputStream();
      for (int length = head(in); length >= 0; length = head(in)) {
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        boolean streamed = body.contains("\"stream\":true") || body.contains("\"stream\" : true");
        if (streamed) {
          stream(out, body.contains("\"paced\""));
        } else {
          out.write(whole());
        }
        out.flush();
      }
    } catch (IOException e) {
      // the client has gone
    }
  }

  private static byte[] whole() {
    byte[] head =
        bytes(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                + WHOLE.length
                + "\r\n\r\n");
    byte[] all = new byte[head.length + WHOLE.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(WHOLE, 0, all, head.length, WHOLE.length);
    return all;
  }

  private static void stream(OutputStream out, boolean paced) throws IOException {
    out.write(
        bytes(
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"));
    for (int i = 0; i < TOKENS; i++) {
      chunk(out, FIRST);
      if (paced) {
        LockSupport.parkNanos(PACE);
      }
    }
    chunk(out, LAST);
    out.write(bytes("0\r\n\r\n"));
  }

  private static void chunk(OutputStream out, byte[] data) throws IOException {
    byte[] size = bytes(Integer.toHexString(data.length) + "\r\n");
    byte[] all = new byte[size.length + data.length + 2];
    System.arraycopy(size, 0, all, 0, size.length);
    System.arraycopy(data, 0, all, size.length, data.length);
    all[all.length - 2] = '\r';
    all[all.length - 1] = '\n';
    out.write(all);
  }

  /** Reads a request's head; its Content-Length, or -1 at the end. */
  private static int head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    int next;
    while ((next = in.read()) >= 0) {
      head.append((char) next);
      if (next == '\n'
          && head.length() >= 4
          && head.substring(head.length() - 4).equals("\r\n\r\n")) {
        String text = head.toString().toLowerCase(Locale.ROOT);
        int at = text.indexOf("content-length:");
        return Integer.parseInt(text.substring(at + 15, text.indexOf('\r', at)).strip());
      }
    }
    return -1;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
