package dev.deckhand.testing.provider;

import dev.deckhand.model.ProviderKind;
import dev.deckhand.model.ToolCall;
import dev.deckhand.testing.provider.StubReply.Finish;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A provider on a free port of the loopback interface. Replies are taken in the order they were
 * scripted, the last one again and again. Subclasses know one protocol.
 */
public abstract class ProviderStub implements AutoCloseable {
  private final ServerSocket server;
  private final Deque<StubReply> script = new ArrayDeque<>();
  private volatile @Nullable Function<StubRequest, StubReply> answering;
  private final List<StubRequest> requests = new CopyOnWriteArrayList<>();
  private final AtomicLong sent = new AtomicLong();
  private final Semaphore arrived = new Semaphore(0);
  private final Semaphore abandoned = new Semaphore(0);

  protected ProviderStub() {
    try {
      server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public abstract ProviderKind kind();

  /** The events of a streamed reply, each with its blank line; the finish is in the last ones. */
  public abstract List<String> events(String text, Finish finish, boolean withUsage);

  /** The events of a streamed reply that calls tools. */
  public abstract List<String> toolEvents(List<ToolCall> calls, Finish finish);

  public abstract String toolBody(List<ToolCall> calls, Finish finish);

  public String streamType() {
    return "text/event-stream";
  }

  /** The body of a reply in one piece. */
  public abstract String body(String text, Finish finish, boolean withUsage);

  /** The start of a body in one piece whose text never ends. */
  public abstract String openBody();

  /** An event that carries more text. */
  public abstract String textEvent(String text);

  public abstract String errorEvent(String message);

  public abstract String errorBody(int status, String message);

  public URI baseAddress() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
  }

  /** Replaces the script. */
  public synchronized void reply(StubReply... replies) {
    answering = null;
    script.clear();
    script.addAll(List.of(replies));
  }

  /** Replies by what is asked, until a script replaces it. */
  public void answer(Function<StubRequest, StubReply> by) {
    answering = by;
  }

  public List<StubRequest> requests() {
    return List.copyOf(requests);
  }

  /** Bytes of replies handed to the operating system so far. */
  public long sentBytes() {
    return sent.get();
  }

  /** Waits until one more request has arrived. */
  public boolean awaitRequest(Duration patience) throws InterruptedException {
    return arrived.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Waits until a client has closed a connection before its reply was complete. */
  public boolean awaitAbandoned(Duration patience) throws InterruptedException {
    return abandoned.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  private StubReply next(StubRequest request) {
    Function<StubRequest, StubReply> by = answering;
    return by == null ? next() : by.apply(request);
  }

  private synchronized StubReply next() {
    return script.size() > 1 ? script.remove() : script.element();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket;
        StubConnection connection = new StubConnection(socket, sent)) {
      StubRequest request = connection.receive();
      requests.add(request);
      arrived.release();
      connection.watch();
      if (new StubScript(this, connection).play(next(request), request.streamed())) {
        abandoned.release();
      }
    } catch (IOException e) {
      abandoned.release();
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
